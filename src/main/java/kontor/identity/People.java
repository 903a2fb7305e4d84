package kontor.identity;

import static kontor.identity.db.Tables.AUDIENCE_MEMBER;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private final TransactionOperations transaction;

  People(DSLContext database, TransactionOperations transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public Viewer of(String actor) {
    // Not @Transactional: the proxy would begin the transaction before the viewer is bound.
    return SystemViewers.SIGN_IN.call(
        () -> transaction.execute(status -> read(UUID.fromString(actor))));
  }

  private Viewer read(UUID id) {
    // One statement: this is asked with every request.
    var held =
        array(
            select(AUDIENCE_MEMBER.AUDIENCE_ID)
                .from(AUDIENCE_MEMBER)
                .where(AUDIENCE_MEMBER.USER_ID.eq(id)));
    var found =
        database
            .select(APP_USER, held)
            .from(APP_USER)
            .where(APP_USER.ID.eq(id))
            .and(APP_USER.DEACTIVATED_AT.isNull())
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var user = found.value1();
    var preferences =
        new Preferences(
            Preferences.localeOf(user.getLanguage()),
            ZoneId.of(user.getZone()),
            user.getTheme(),
            user.getDensity());
    return new Viewer(
        id.toString(),
        user.getName(),
        new TreeSet<>(List.of(found.value2())),
        roles(user.getRoles()),
        preferences,
        null);
  }

  static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
