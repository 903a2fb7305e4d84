package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;
import static org.jooq.impl.DSL.select;

import java.util.List;
import kontor.platform.Viewer;
import kontor.platform.file.StoredFiles;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Imports that somebody has begun and not brought to an end: each keeps a file that may be large,
 * so that only the last ones are kept.
 */
@Component
class BegunImports {

  /** So many of one person are kept. */
  static final int KEPT = 10;

  private static final List<String> BEGUN =
      List.of(ImportState.UPLOADED.key(), ImportState.MAPPED.key(), ImportState.CHECKED.key());

  private final DSLContext database;
  private final StoredFiles files;

  BegunImports(DSLContext database, StoredFiles files) {
    this.database = database;
    this.files = files;
  }

  /** Those of the viewer that were touched longest ago go, in the caller's transaction. */
  void keepTheLast() {
    var mine = IMPORT_RUN.STARTED_BY.eq(Viewer.required().actor()).and(IMPORT_RUN.STATE.in(BEGUN));
    var removed =
        database
            .deleteFrom(IMPORT_RUN)
            .where(
                IMPORT_RUN.ID.in(
                    select(IMPORT_RUN.ID)
                        .from(IMPORT_RUN)
                        .where(mine)
                        .orderBy(IMPORT_RUN.CHANGED_AT.desc(), IMPORT_RUN.ID.desc())
                        .offset(KEPT)))
            .and(IMPORT_RUN.STATE.in(BEGUN))
            .returning(IMPORT_RUN.ID)
            .fetch(IMPORT_RUN.ID);
    files.release(Imports.OWNER, removed);
  }
}
