package kontor.identity;

import static kontor.identity.db.Tables.CREDENTIAL;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.Objects;
import java.util.UUID;
import kontor.identity.AccessEvent.Kind;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people sign in with. Hashing takes its time and is done outside transactions, which would
 * hold a connection meanwhile.
 */
@Service
public class Passwords {

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final PasswordEncoder encoder;
  private final PasswordRules rules;
  private final UsableLinks links;
  private final SignInThrottle throttle;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final AccessTrail trail;
  private final boolean demo;

  Passwords(
      DSLContext database,
      TransactionOperations transaction,
      PasswordEncoder encoder,
      PasswordRules rules,
      UsableLinks links,
      SignInThrottle throttle,
      Sessions sessions,
      KnownBrowsers browsers,
      AccessTrail trail,
      @Value("${kontor.demo:false}") boolean demo) {
    this.database = database;
    this.transaction = transaction;
    this.encoder = encoder;
    this.rules = rules;
    this.links = links;
    this.throttle = throttle;
    this.sessions = sessions;
    this.browsers = browsers;
    this.trail = trail;
    this.demo = demo;
  }

  /**
   * Gives a person of the demo a password that everyone may know, and asks no rules.
   *
   * @throws IllegalStateException in a real instance
   */
  public void preset(UUID user, String password) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    if (!demo) throw new IllegalStateException("Only the demo has passwords that are known");
    var hash = hash(password);
    transaction.executeWithoutResult(status -> store(user, hash, null, null));
  }

  /**
   * The viewer gives himself another password. All his sessions end but the one he does it in. Not
   * inside a transaction.
   *
   * @param repeated the new password once more
   * @param session the session he does it in
   * @param address of the network he does it from
   * @throws RuleViolation with all that is wrong, at {@code old}, {@code password} and {@code
   *     repeated}; also if he has guessed too often
   */
  public void change(
      String old, String password, String repeated, String session, @Nullable String address) {
    var user = Viewer.required().userId().orElseThrow(Forbidden::new);
    var now =
        Objects.requireNonNull(
            transaction.execute(status ->
                database
                    .select(APP_USER.LOGIN, APP_USER.NAME, CREDENTIAL.PASSWORD_HASH)
                    .from(APP_USER)
                    .join(CREDENTIAL)
                    .on(CREDENTIAL.USER_ID.eq(APP_USER.ID))
                    .where(APP_USER.ID.eq(user))
                    .fetchSingle()));
    new Checks()
        .also(() -> requireItIsHe(user, old, now.value3()))
        .also(() -> rules.check(password, now.value1(), now.value2()))
        .that(password.equals(repeated), "repeated", "identity.password.repeat")
        .enforce();
    var hash = hash(password);
    transaction.executeWithoutResult(status -> store(user, hash, session, address));
  }

  /** An unlocked screen is no place to guess either. */
  private void requireItIsHe(UUID user, String old, String hash) {
    if (old.isEmpty()) throw new RuleViolation("old", "identity.password.missing");
    var attempt = throttle.takeOwn(user);
    attempt
        .delay()
        .ifPresent(wait -> {
          throw new RuleViolation("old", "identity.password.wait", wait.toMinutes() + 1);
        });
    if (!encoder.matches(old, hash)) throw new RuleViolation("old", "identity.password.wrong");
    attempt.giveBack();
  }

  String hash(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  /**
   * In the running transaction: the password is another, and whoever came in with the old one, or
   * could by a link, is out.
   *
   * @param kept the session that stays; null: none
   */
  void store(UUID user, String hash, @Nullable String kept, @Nullable String address) {
    database
        .insertInto(CREDENTIAL)
        .set(CREDENTIAL.USER_ID, user)
        .set(CREDENTIAL.PASSWORD_HASH, hash)
        .onConflict(CREDENTIAL.USER_ID)
        .doUpdate()
        .set(CREDENTIAL.PASSWORD_HASH, hash)
        .set(CREDENTIAL.CHANGED_AT, currentOffsetDateTime())
        .execute();
    links.end(user);
    browsers.forget(user);
    sessions.end(user, kept);
    trail.note(Kind.PASSWORD_SET, user, address, null);
  }
}
