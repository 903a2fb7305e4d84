package kontor.platform.ui;

import java.util.Comparator;
import java.util.List;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules there are have put into the navigation. */
@Component
public class Navigation {

  private final List<NavigationEntry> entries;

  Navigation(ObjectProvider<NavigationEntry> entries) {
    this.entries = entries.stream().sorted(Comparator.comparing(NavigationEntry::place)).toList();
  }

  public List<NavigationEntry> of(@Nullable Viewer viewer) {
    if (viewer == null) return List.of();
    return entries.stream()
        .filter(entry -> viewer.roles().stream().anyMatch(entry.roles()::contains))
        .toList();
  }
}
