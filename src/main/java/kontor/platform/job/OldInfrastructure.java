package kontor.platform.job;

import static kontor.platform.db.Tables.BUCKET;
import static kontor.platform.db.Tables.FORM_TOKEN;
import static kontor.platform.db.Tables.JOB;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs ended long ago, forms sent long ago, throttles that have let go. */
@Component
class OldInfrastructure implements Upkeep {

  private static final Duration JOBS_KEPT = Duration.ofDays(90);

  /** Whoever sends a form twice does so at once, or when a lost connection is back. */
  private static final Duration FORM_TOKENS_KEPT = Duration.ofDays(2);

  private final DSLContext database;

  OldInfrastructure(DSLContext database) {
    this.database = database;
  }

  @Override
  @Transactional
  public void removeTheOld() {
    var now = OffsetDateTime.now();
    database.deleteFrom(JOB).where(JOB.ENDED_AT.lt(now.minus(JOBS_KEPT))).execute();
    database
        .deleteFrom(FORM_TOKEN)
        .where(FORM_TOKEN.USED_AT.lt(now.minus(FORM_TOKENS_KEPT)))
        .execute();
    database.deleteFrom(BUCKET).where(BUCKET.EXPIRES_AT.lt(Instant.now().toEpochMilli())).execute();
  }
}
