package kontor.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kontor.identity.Audiences;
import kontor.platform.Preferences;
import kontor.platform.Role;
import kontor.platform.Viewer;

/** Who writes the demo while nobody is there yet. */
final class DemoViewer {

  static final Viewer DEMO =
      new Viewer(
          "system:demo",
          "Kontor",
          new TreeSet<>(List.of(Audiences.EVERYONE, Audiences.DIRECTORY)),
          Set.of(Role.ADMIN),
          Preferences.DEFAULT,
          null);

  private DemoViewer() {}
}
