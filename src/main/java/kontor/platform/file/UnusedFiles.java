package kontor.platform.file;

import static kontor.platform.db.Tables.FILE_REFERENCE;
import static kontor.platform.db.Tables.STORED_FILE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import kontor.platform.job.Upkeep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what was brought in and never used, a day later. */
@Component
class UnusedFiles implements Upkeep {

  private static final Duration KEPT = Duration.ofDays(1);

  private final DSLContext database;
  private final FileFolder folder;

  UnusedFiles(DSLContext database, FileFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /**
   * The files go before the commit, while their rows are locked: whoever brings one of them again
   * waits, and finds that he has to put it there anew.
   */
  @Override
  @Transactional
  public void removeTheOld() {
    database
        .deleteFrom(STORED_FILE)
        .where(STORED_FILE.CREATED_AT.lt(OffsetDateTime.now().minus(KEPT)))
        .and(
            notExists(
                selectOne().from(FILE_REFERENCE).where(FILE_REFERENCE.HASH.eq(STORED_FILE.HASH))))
        .returning(STORED_FILE.HASH)
        .fetch(STORED_FILE.HASH)
        .forEach(folder::remove);
    folder.removeIncomingOlderThan(Instant.now().minus(KEPT));
  }
}
