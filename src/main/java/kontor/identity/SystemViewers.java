package kontor.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kontor.platform.Preferences;
import kontor.platform.Role;
import kontor.platform.Viewer;

/** Who looks where no person does yet. */
final class SystemViewers {
  /** Sees who works here and no customer's record: sign-in, and the look-up of who somebody is. */
  static final Viewer SIGN_IN = viewer("system:sign-in", Set.of());

  /** Creates the first administrator, of whom nobody is there to ask. */
  static final Viewer FIRST_VISIT = viewer("system:first-visit", Set.of(Role.ADMIN));

  private SystemViewers() {}

  private static Viewer viewer(String actor, Set<Role> roles) {
    return new Viewer(
        actor,
        "Kontor",
        new TreeSet<>(List.of(Audiences.DIRECTORY)),
        roles,
        Preferences.DEFAULT,
        null);
  }
}
