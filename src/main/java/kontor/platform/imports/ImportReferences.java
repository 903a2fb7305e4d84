package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.list.References;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports as the records that came in by them name them: by their file. */
@Service
@Transactional(readOnly = true)
class ImportReferences implements References {

  private final DSLContext database;

  ImportReferences(DSLContext database) {
    this.database = database;
  }

  @Override
  public String type() {
    return "import";
  }

  @Override
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return database
        .select(IMPORT_RUN.ID, IMPORT_RUN.FILE_NAME)
        .from(IMPORT_RUN)
        .where(IMPORT_RUN.ID.in(ids))
        .and(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()))
        .fetchMap(IMPORT_RUN.ID, IMPORT_RUN.FILE_NAME);
  }

  @Override
  public Map<String, UUID> find(Collection<String> texts) {
    return Map.of();
  }

  @Override
  public List<Option> few() {
    return List.of();
  }
}
