package kontor.platform.ui;

import java.util.Set;
import kontor.platform.Role;

/**
 * A module's entry in the menu "New" of the top bar; the module publishes it as a bean.
 *
 * @param place the order in the menu, that of the navigation
 * @param label key of its text
 * @param icon name of its icon
 * @param roles who sees it; anyone with one of them
 */
public record QuickAdd(
    NavigationEntry.Place place, String label, String href, String icon, Set<Role> roles) {}
