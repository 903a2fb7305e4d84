package kontor.identity;

import static kontor.identity.db.Tables.ACCESS_EVENT;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kontor.identity.AccessEvent.Kind;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Who came in, who was refused, whose password was set: written once, never changed. */
@Service
public class AccessTrail {

  /** How many events a page holds. */
  public static final int PAGE = 50;

  private final DSLContext database;
  private final TransactionOperations transaction;

  AccessTrail(DSLContext database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Newest first.
   *
   * @param of only what is about this user; null: about anyone
   * @param before only what is older than the event of this id; null: from the newest on
   * @return one more than {@link #PAGE} where there are more
   */
  @Transactional(readOnly = true)
  public List<AccessEvent> page(@Nullable UUID of, @Nullable Long before) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    return database
        .select(ACCESS_EVENT.asterisk(), APP_USER.NAME)
        .from(ACCESS_EVENT)
        .leftJoin(APP_USER)
        .on(APP_USER.ID.eq(ACCESS_EVENT.USER_ID))
        .where(of == null ? noCondition() : ACCESS_EVENT.USER_ID.eq(of))
        .and(before == null ? noCondition() : ACCESS_EVENT.ID.lt(before))
        .orderBy(ACCESS_EVENT.ID.desc())
        .limit(PAGE + 1)
        .fetch(row ->
            new AccessEvent(
                row.get(ACCESS_EVENT.ID),
                row.get(ACCESS_EVENT.AT).toInstant(),
                Kind.valueOf(row.get(ACCESS_EVENT.KIND).toUpperCase(Locale.ROOT)),
                row.get(APP_USER.NAME),
                row.get(ACCESS_EVENT.LOGIN),
                row.get(ACCESS_EVENT.ADDRESS),
                row.get(ACCESS_EVENT.DETAIL)));
  }

  /** When each user came in last, of those of whom it is still known. */
  @Transactional(readOnly = true)
  public Map<UUID, Instant> lastSignIns() {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var last = max(ACCESS_EVENT.AT);
    return database
        .select(ACCESS_EVENT.USER_ID, last)
        .from(ACCESS_EVENT)
        .where(ACCESS_EVENT.KIND.eq(Kind.SIGNED_IN.name().toLowerCase(Locale.ROOT)))
        .and(ACCESS_EVENT.USER_ID.isNotNull())
        .groupBy(ACCESS_EVENT.USER_ID)
        .fetchMap(row -> row.value1(), row -> row.value2().toInstant());
  }

  /** In the running transaction, or one of its own, and also where nobody is signed in. */
  void note(Kind kind, @Nullable UUID user, @Nullable String address, @Nullable String detail) {
    Runnable write =
        () -> transaction.executeWithoutResult(status -> insert(kind, user, null, address, detail));
    if (Viewer.current().isPresent()) write.run();
    else SystemViewers.SIGN_IN.run(write);
  }

  /** A login that is not a user's may be a password in the wrong field, and is not kept. */
  void noteAttempt(Kind kind, String login, String address) {
    SystemViewers.SIGN_IN.run(() ->
        transaction.executeWithoutResult(status -> {
          var user =
              database
                  .select(APP_USER.ID)
                  .from(APP_USER)
                  .where(lower(APP_USER.LOGIN).eq(login.toLowerCase(Locale.ROOT)))
                  .fetchOne(APP_USER.ID);
          insert(kind, user, user == null ? null : login, address, null);
        }));
  }

  private void insert(
      Kind kind,
      @Nullable UUID user,
      @Nullable String login,
      @Nullable String address,
      @Nullable String detail) {
    database
        .insertInto(ACCESS_EVENT)
        .set(ACCESS_EVENT.KIND, kind.name().toLowerCase(Locale.ROOT))
        .set(ACCESS_EVENT.USER_ID, user)
        .set(ACCESS_EVENT.LOGIN, login)
        .set(ACCESS_EVENT.ADDRESS, address)
        .set(ACCESS_EVENT.DETAIL, detail)
        .execute();
  }
}
