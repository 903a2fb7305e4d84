package kontor.platform.ui;

import java.util.List;
import java.util.Set;
import kontor.platform.Role;

/**
 * A module's entry in the navigation; the module publishes it as a bean.
 *
 * @param place where it stands: the order of the working cycle
 * @param label key of its text
 * @param icon name of its icon
 * @param roles who sees it; anyone with one of them
 * @param within addresses elsewhere that belong to it
 */
public record NavigationEntry(
    Place place, String label, String href, String icon, Set<Role> roles, List<String> within) {

  public NavigationEntry(Place place, String label, String href, String icon, Set<Role> roles) {
    this(place, label, href, icon, roles, List.of());
  }

  /** In the order of the working cycle. */
  public enum Place {
    TODAY,
    INBOX,
    CUSTOMERS,
    SALES,
    ORDERS,
    SERVICE,
    OUTREACH,
    MARKET,
    REPORTS,
    TEAM,
    SETTINGS;

    /** Not part of the daily work with customers; drawn below a line. */
    boolean keepsTheHouse() {
      return this == TEAM || this == SETTINGS;
    }
  }
}
