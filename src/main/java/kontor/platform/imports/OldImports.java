package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_MEMORY;
import static kontor.platform.db.Tables.IMPORT_RUN;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import kontor.platform.file.StoredFiles;
import kontor.platform.job.Upkeep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes imports nobody touched for long; their files go with them. What they wrote stays. */
@Component
class OldImports implements Upkeep {

  private static final Duration IMPORTS_KEPT = Duration.ofDays(90);

  /** Nothing came of them, and their files take room. */
  private static final Duration UNFINISHED_KEPT = Duration.ofDays(30);

  private static final List<String> UNFINISHED =
      List.of(
          ImportState.UPLOADED.key(),
          ImportState.MAPPED.key(),
          ImportState.CHECKING.key(),
          ImportState.CHECKED.key());

  /** A yearly list still finds what its columns meant. */
  private static final Duration MAPPINGS_KEPT = Duration.ofDays(750);

  private final DSLContext database;
  private final StoredFiles files;

  OldImports(DSLContext database, StoredFiles files) {
    this.database = database;
    this.files = files;
  }

  @Override
  @Transactional
  public void removeTheOld() {
    var now = OffsetDateTime.now();
    var removed =
        database
            .deleteFrom(IMPORT_RUN)
            .where(IMPORT_RUN.CHANGED_AT.lt(now.minus(IMPORTS_KEPT)))
            .or(
                IMPORT_RUN
                    .CHANGED_AT
                    .lt(now.minus(UNFINISHED_KEPT))
                    .and(IMPORT_RUN.STATE.in(UNFINISHED)))
            .returning(IMPORT_RUN.ID)
            .fetch(IMPORT_RUN.ID);
    files.release(Imports.OWNER, removed);
    database
        .deleteFrom(IMPORT_MEMORY)
        .where(IMPORT_MEMORY.USED_AT.lt(now.minus(MAPPINGS_KEPT)))
        .execute();
  }
}
