package kontor.identity;

import static kontor.identity.db.Tables.PASSWORD_LINK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.OffsetDateTime;
import kontor.platform.job.Upkeep;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who came in long ago, and the links to passwords that no longer work. */
@Component
class OldAccesses implements Upkeep {

  /** After use or expiry: whoever clicks an old link again is told that it is one. */
  private static final Duration LINKS_KEPT = Duration.ofDays(30);

  private final DSLContext database;
  private final int days;

  /**
   * @param days how long the access trail is kept
   */
  OldAccesses(DSLContext database, @Value("${kontor.access-trail-days}") int days) {
    this.database = database;
    this.days = days;
  }

  @Override
  @Transactional
  public void removeTheOld() {
    database.resultQuery("select identity.forget_accesses({0})", val(days)).fetch();
    database
        .deleteFrom(PASSWORD_LINK)
        .where(
            coalesce(PASSWORD_LINK.USED_AT, PASSWORD_LINK.EXPIRES_AT)
                .lt(OffsetDateTime.now().minus(LINKS_KEPT)))
        .execute();
  }
}
