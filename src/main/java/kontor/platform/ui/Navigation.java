package kontor.platform.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules there are have put into the frame: places to go to, and things to begin. */
@Component
public class Navigation {

  /** How many places the bar of a phone shows beside "More". */
  static final int ON_A_PHONE = 4;

  private final List<NavigationEntry> entries;
  private final List<QuickAdd> quickAdds;

  Navigation(ObjectProvider<NavigationEntry> entries, ObjectProvider<QuickAdd> quickAdds) {
    this.entries = entries.stream().sorted(Comparator.comparing(NavigationEntry::place)).toList();
    this.quickAdds = quickAdds.stream().sorted(Comparator.comparing(QuickAdd::place)).toList();
  }

  /** The places this viewer may go to, in the order of the working cycle. */
  public List<NavigationEntry> of(@Nullable Viewer viewer) {
    return entries.stream().filter(entry -> mayUse(viewer, entry.roles())).toList();
  }

  /** What this viewer may begin from anywhere. */
  public List<QuickAdd> quickAddsOf(@Nullable Viewer viewer) {
    return quickAdds.stream().filter(entry -> mayUse(viewer, entry.roles())).toList();
  }

  private static boolean mayUse(@Nullable Viewer viewer, Set<Role> roles) {
    return viewer != null && viewer.roles().stream().anyMatch(roles::contains);
  }
}
