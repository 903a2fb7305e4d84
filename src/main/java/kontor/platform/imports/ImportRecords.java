package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.ImportRunRecord;
import kontor.platform.error.NotFound;
import kontor.platform.job.JobId;
import kontor.platform.list.Notation;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports in their table: each seen by who started it, and by nobody else. */
@Component
class ImportRecords {

  private final DSLContext database;

  ImportRecords(DSLContext database) {
    this.database = database;
  }

  /**
   * @throws NotFound if there is none, or it is another's
   */
  ImportRunRecord get(ImportId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** As {@link #get}; whoever else wants to change it waits. */
  ImportRunRecord locked(ImportId id) {
    return database
        .selectFrom(IMPORT_RUN)
        .where(IMPORT_RUN.ID.eq(id.value()))
        .and(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(NotFound::new);
  }

  List<ImportRun> newest(String target, int count) {
    return database
        .selectFrom(IMPORT_RUN)
        .where(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()))
        .and(IMPORT_RUN.TARGET.eq(target))
        .orderBy(IMPORT_RUN.CHANGED_AT.desc(), IMPORT_RUN.ID.desc())
        .limit(count)
        .fetch(ImportRecords::read);
  }

  Optional<ImportRun> earlier(ImportRun run) {
    return database
        .selectFrom(IMPORT_RUN)
        .where(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()))
        .and(IMPORT_RUN.TARGET.eq(run.target()))
        .and(IMPORT_RUN.FILE_HASH.eq(run.fileHash()))
        .and(IMPORT_RUN.ID.ne(run.id().value()))
        .and(IMPORT_RUN.RUN_WRITTEN.gt(0L))
        .orderBy(IMPORT_RUN.CHANGED_AT.desc(), IMPORT_RUN.ID.desc())
        .limit(1)
        .fetchOptional(ImportRecords::read);
  }

  private Optional<ImportRunRecord> find(ImportId id) {
    return database
        .selectFrom(IMPORT_RUN)
        .where(IMPORT_RUN.ID.eq(id.value()))
        .and(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()))
        .fetchOptional();
  }

  static ImportRun read(ImportRunRecord row) {
    return new ImportRun(
        new ImportId(row.getId()),
        row.getTarget(),
        row.getFileHash(),
        row.getFileName(),
        JsonMapper.shared().readValue(row.getFormat().data(), StoredFormat.class).read(),
        JsonMapper.shared().readValue(row.getNotation().data(), Notation.class),
        row.getMapping() == null ? null : mapping(row.getMapping()),
        fixed(row.getFixed()),
        ImportState.of(row.getState()),
        job(row.getCheckJob()),
        row.getCheckTotal(),
        row.getCheckSound(),
        row.getCheckRefused(),
        job(row.getRunJob()),
        row.getRunLine(),
        row.getRunWritten(),
        row.getRunRefused(),
        row.getCreatedAt().toInstant(),
        row.getChangedAt().toInstant());
  }

  static List<@Nullable String> mapping(JSONB json) {
    return JsonMapper.shared()
        .readValue(json.data(), new TypeReference<List<@Nullable String>>() {});
  }

  static Map<String, String> fixed(JSONB json) {
    return JsonMapper.shared().readValue(json.data(), new TypeReference<Map<String, String>>() {});
  }

  static JSONB json(Object value) {
    return JSONB.valueOf(JsonMapper.shared().writeValueAsString(value));
  }

  private static @Nullable JobId job(@Nullable UUID id) {
    return id == null ? null : new JobId(id);
  }
}
