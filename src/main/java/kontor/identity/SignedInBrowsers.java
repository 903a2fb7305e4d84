package kontor.identity;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in, and the way out of there: for everyone his own, for administrators
 * anyone's.
 */
@Service
@Transactional
public class SignedInBrowsers {

  private final Sessions sessions;
  private final Users users;
  private final AccessTrail trail;

  SignedInBrowsers(Sessions sessions, Users users, AccessTrail trail) {
    this.sessions = sessions;
    this.users = users;
    this.trail = trail;
  }

  /**
   * @param present the session of whoever asks; null where it is none of this user's
   * @return that one first, then as they were used last
   * @throws kontor.platform.error.Forbidden unless it is himself or an administrator
   */
  @Transactional(readOnly = true)
  public List<SignedInBrowser> of(UUID user, @Nullable String present) {
    requireHimselfOrAdministrator(user);
    return sessions.of(user).stream()
        .map(session -> SignInOrigin.read(session, session.getId().equals(present)))
        .sorted(
            Comparator.comparing(SignedInBrowser::present)
                .thenComparing(SignedInBrowser::lastUsed)
                .reversed())
        .toList();
  }

  /**
   * Signs the user out, with his next request there.
   *
   * @param present the session of whoever does it, which stays
   * @param address of the network he does it from
   * @return in how many browsers
   * @throws kontor.platform.error.Forbidden unless it is himself or an administrator
   * @throws kontor.platform.error.NotFound if there is no such user
   */
  public int signOut(UUID user, @Nullable String present, @Nullable String address) {
    requireHimselfOrAdministrator(user);
    users.get(user);
    var ended = sessions.end(user, present);
    if (ended > 0) trail.note(AccessEvent.Kind.SESSIONS_REVOKED, user, address, null);
    return ended;
  }

  private static void requireHimselfOrAdministrator(UUID user) {
    var viewer = Viewer.required();
    if (!viewer.actor().equals(user.toString())) viewer.requireAnyOf(Role.ADMIN);
  }
}
