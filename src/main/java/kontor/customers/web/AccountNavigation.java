package kontor.customers.web;

import java.util.Set;
import kontor.platform.Role;
import kontor.platform.ui.NavigationEntry;
import kontor.platform.ui.NavigationEntry.Place;
import kontor.platform.ui.QuickAdd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers stand in the navigation and in the menu "New". */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

  static final Set<Role> READERS = Set.of(Role.MANAGER, Role.STAFF, Role.HEAD, Role.ADMIN);

  @Bean
  NavigationEntry customersPlace() {
    return new NavigationEntry(Place.CUSTOMERS, "account.plural", "/accounts", "users", READERS);
  }

  @Bean
  QuickAdd newAccount() {
    return new QuickAdd(Place.CUSTOMERS, "account.singular", "/accounts/new", "building", READERS);
  }
}
