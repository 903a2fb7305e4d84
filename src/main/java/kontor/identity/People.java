package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.Preferences;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a viewer of a user's id. Asking who somebody is, is itself done by a viewer: one who sees
 * no customer.
 */
@Service
class People implements Viewers {

  private final DSLContext database;
  private final Audiences audiences;
  private final TransactionOperations transaction;

  People(DSLContext database, Audiences audiences, TransactionOperations transaction) {
    this.database = database;
    this.audiences = audiences;
    this.transaction = transaction;
  }

  @Override
  public Viewer of(String actor) {
    // Not @Transactional: the proxy would begin the transaction before the viewer is bound.
    return SystemViewers.SIGN_IN.call(
        () -> transaction.execute(status -> read(UUID.fromString(actor))));
  }

  private Viewer read(UUID id) {
    var user =
        database
            .selectFrom(APP_USER)
            .where(APP_USER.ID.eq(id))
            .and(APP_USER.DEACTIVATED_AT.isNull())
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var preferences =
        new Preferences(
            Preferences.localeOf(user.getLanguage()),
            ZoneId.of(user.getZone()),
            user.getTheme(),
            user.getDensity());
    return new Viewer(
        id.toString(),
        user.getName(),
        audiences.heldBy(id),
        roles(user.getRoles()),
        preferences,
        null);
  }

  static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
