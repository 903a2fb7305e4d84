package kontor.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kontor.platform.Preferences;
import kontor.platform.Viewer;

/** Who looks where no person does yet. */
final class SystemViewers {
  /** Sees who works here and no customer's record: sign-in, and the look-up of who somebody is. */
  static final Viewer SIGN_IN =
      new Viewer(
          "system:sign-in",
          "Kontor",
          new TreeSet<>(List.of(Audiences.DIRECTORY)),
          Set.of(),
          Preferences.DEFAULT,
          null);

  private SystemViewers() {}
}
