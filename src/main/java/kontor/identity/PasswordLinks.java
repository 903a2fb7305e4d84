package kontor.identity;

import static kontor.identity.db.Tables.PASSWORD_LINK;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kontor.identity.AccessEvent.Kind;
import kontor.platform.Actors;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a person comes to a password: the administrator, who never learns it, hands over a link that
 * works once. For whoever is new, and whoever has forgotten.
 */
@Service
public class PasswordLinks {

  private static final Duration VALID = Duration.ofHours(72);

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final Users users;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final UsableLinks links;
  private final AccessTrail trail;
  private final Actors actors;

  PasswordLinks(
      DSLContext database,
      TransactionOperations transaction,
      Users users,
      Passwords passwords,
      PasswordRules rules,
      UsableLinks links,
      AccessTrail trail,
      Actors actors) {
    this.database = database;
    this.transaction = transaction;
    this.users = users;
    this.passwords = passwords;
    this.rules = rules;
    this.links = links;
    this.trail = trail;
    this.actors = actors;
  }

  /**
   * The person's earlier links no longer work; his password does until he sets another.
   *
   * @throws NotFound if there is no such user
   * @throws RuleViolation if he has been deactivated
   */
  @Transactional
  public PasswordLink make(UUID user) {
    var viewer = Viewer.required();
    viewer.requireAnyOf(Role.ADMIN);
    if (!users.get(user).active()) throw new RuleViolation(null, "identity.link.deactivated");
    links.end(user);
    var token = Secrets.token();
    var expires = OffsetDateTime.now().plus(VALID);
    database
        .insertInto(PASSWORD_LINK)
        .set(PASSWORD_LINK.TOKEN_HASH, Secrets.hash(token))
        .set(PASSWORD_LINK.USER_ID, user)
        .set(PASSWORD_LINK.CREATED_BY, viewer.actor())
        .set(PASSWORD_LINK.EXPIRES_AT, expires)
        .execute();
    trail.note(Kind.PASSWORD_LINK_MADE, user, null, null);
    return new PasswordLink(token, expires.toInstant());
  }

  /** The link by which the person can set his password today; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<OpenLink> pending(UUID user) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    return database
        .select(PASSWORD_LINK.EXPIRES_AT, PASSWORD_LINK.CREATED_BY)
        .from(PASSWORD_LINK)
        .where(PASSWORD_LINK.USER_ID.eq(user))
        .and(UsableLinks.areUsable())
        .orderBy(PASSWORD_LINK.CREATED_AT.desc())
        .limit(1)
        .fetchOptional(row -> {
          var maker = row.get(PASSWORD_LINK.CREATED_BY);
          var name = actors.names(List.of(maker)).getOrDefault(maker, maker);
          return new OpenLink(row.get(PASSWORD_LINK.EXPIRES_AT).toInstant(), name);
        });
  }

  /** Whose password it sets; empty where it is none, has been used, or is too old. */
  public Optional<User> open(String token) {
    return SystemViewers.SIGN_IN.call(
        () -> Objects.requireNonNull(transaction.execute(status -> find(token))));
  }

  /**
   * Sets the password, and the link is used up. His sessions end.
   *
   * @param repeated the password once more
   * @param address of the network he does it from
   * @return whose password it was
   * @throws NotFound if the link is none, has been used, or is too old
   * @throws RuleViolation at {@code password} and {@code repeated}; the link can be used again
   */
  public UUID use(String token, String password, String repeated, @Nullable String address) {
    var user = open(token).orElseThrow(NotFound::new);
    new Checks()
        .also(() -> rules.check(password, user.login(), user.name()))
        .that(password.equals(repeated), "repeated", "identity.password.repeat")
        .enforce();
    var hash = passwords.hash(password);
    SystemViewers.SIGN_IN.run(() ->
        transaction.executeWithoutResult(status -> {
          if (!useUp(token)) throw new NotFound();
          passwords.store(user.id(), hash, null, address);
        }));
    return user.id();
  }

  private Optional<User> find(String token) {
    return database
        .select(APP_USER.fields())
        .from(PASSWORD_LINK)
        .join(APP_USER)
        .on(APP_USER.ID.eq(PASSWORD_LINK.USER_ID))
        .where(PASSWORD_LINK.TOKEN_HASH.eq(Secrets.hash(token)))
        .and(UsableLinks.areUsable())
        .and(APP_USER.DEACTIVATED_AT.isNull())
        .fetchOptional()
        .map(row -> Users.read(row.into(APP_USER)));
  }

  /** Of two who send it at once, one has used it. */
  private boolean useUp(String token) {
    return database
            .update(PASSWORD_LINK)
            .set(PASSWORD_LINK.USED_AT, currentOffsetDateTime())
            .where(PASSWORD_LINK.TOKEN_HASH.eq(Secrets.hash(token)))
            .and(UsableLinks.areUsable())
            .execute()
        == 1;
  }
}
