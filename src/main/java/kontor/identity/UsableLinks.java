package kontor.identity;

import static kontor.identity.db.Tables.PASSWORD_LINK;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Links to a password that still work. */
@Component
class UsableLinks {

  private final DSLContext database;

  UsableLinks(DSLContext database) {
    this.database = database;
  }

  /** In the running transaction: none of the person's works any longer. */
  void end(UUID user) {
    database
        .update(PASSWORD_LINK)
        .set(PASSWORD_LINK.EXPIRES_AT, currentOffsetDateTime())
        .where(PASSWORD_LINK.USER_ID.eq(user))
        .and(areUsable())
        .execute();
  }

  static Condition areUsable() {
    return PASSWORD_LINK.USED_AT.isNull().and(PASSWORD_LINK.EXPIRES_AT.gt(currentOffsetDateTime()));
  }
}
