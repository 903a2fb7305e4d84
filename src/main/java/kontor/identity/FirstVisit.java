package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An instance that nobody has used yet asks its first visitor for the administrator and the
 * company. There is no second first visitor.
 */
@Service
public class FirstVisit {

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final Users users;
  private final Profile profile;
  private final Company company;
  private final Passwords passwords;
  private final PasswordRules rules;
  private volatile boolean somebodyIsThere; // users are never deleted, so yes stays yes
  private volatile boolean companyIsThere;

  FirstVisit(
      DSLContext database,
      TransactionOperations transaction,
      Users users,
      Profile profile,
      Company company,
      Passwords passwords,
      PasswordRules rules) {
    this.database = database;
    this.transaction = transaction;
    this.users = users;
    this.profile = profile;
    this.company = company;
    this.passwords = passwords;
    this.rules = rules;
  }

  /** Whether nobody can sign in yet. */
  public boolean isDue() {
    if (somebodyIsThere) return false;
    somebodyIsThere = SystemViewers.SIGN_IN.call(() -> transaction.execute(status -> anybody()));
    return !somebodyIsThere;
  }

  /** Whether the company is still to be named. */
  public boolean companyIsDue() {
    if (companyIsThere) return false;
    companyIsThere = SystemViewers.SIGN_IN.call(() -> company.find().isPresent());
    return !companyIsThere;
  }

  /** Whether this user, just signed in, has the company still to name. */
  boolean goesOn(UUID user) {
    return companyIsDue()
        && SystemViewers.SIGN_IN.call(() -> users.get(user)).roles().contains(Role.ADMIN);
  }

  /**
   * Creates the first administrator.
   *
   * @param language he reads, de or en
   * @param repeated the password once more
   * @param address of the network he comes from
   * @return his id
   * @throws Forbidden if there is a user already, created a moment ago perhaps
   * @throws RuleViolation with all that is wrong, at {@code name}, {@code login}, {@code password}
   *     and {@code repeated}
   */
  public UUID administrator(
      String name,
      String login,
      String language,
      String password,
      String repeated,
      @Nullable String address) {
    var draft = UserDraft.of(login, name, Role.ADMIN, Role.MANAGER).speaking(language);
    new Checks()
        .also(draft::check)
        .also(() -> rules.check(password, draft.login(), draft.name()))
        .that(password.equals(repeated), "repeated", "identity.password.repeat")
        .enforce();
    var hash = passwords.hash(password);
    var id = Ids.next();
    SystemViewers.FIRST_VISIT.run(() ->
        transaction.executeWithoutResult(status -> {
          onlyOneAtOnce();
          if (anybody()) throw new Forbidden();
          users.create(id, draft);
          passwords.store(id, hash, null, address);
        }));
    return id;
  }

  /**
   * Names the company; its language and zone are the administrator's too, who is the viewer. Of a
   * form that is sent twice the second changes nothing.
   *
   * @throws RuleViolation at the fields that are wrong
   */
  @Transactional
  public void company(CompanyProfile named) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    onlyOneAtOnce();
    if (company.find().isPresent()) return;
    company.create(named);
    var me = users.get(Viewer.required().userId().orElseThrow(Forbidden::new));
    profile.change(new Profile.Draft(named.language(), named.zone(), me.theme(), me.density()));
  }

  /** Two who come at once wait for each other here; the second finds the first. */
  private void onlyOneAtOnce() {
    database.execute("select pg_advisory_xact_lock(hashtext('identity.first_visit'))");
  }

  private boolean anybody() {
    return database.fetchExists(APP_USER);
  }
}
