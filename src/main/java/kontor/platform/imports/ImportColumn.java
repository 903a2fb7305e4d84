package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.list.ReferenceType;
import org.jooq.Condition;
import org.jooq.Field;

/** The column of records that says by which import they came in. */
public final class ImportColumn {

  /** An import is known to whoever started it; to others its records are entered like any. */
  public static final ReferenceType TYPE = new ReferenceType("import", ImportColumn::isTheViewers);

  private ImportColumn() {}

  private static Condition isTheViewers(Field<UUID> importId) {
    return exists(
        selectOne()
            .from(IMPORT_RUN)
            .where(IMPORT_RUN.ID.eq(importId))
            .and(IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor())));
  }
}
