package kontor.customers.web;

import java.util.Set;
import kontor.customers.Accounts;
import kontor.platform.Role;
import kontor.platform.ui.NavigationEntry;
import kontor.platform.ui.NavigationEntry.Place;
import kontor.platform.ui.QuickAdd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers stand in the navigation and in the menu "New". */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

  private static final String LIST = Accounts.TABLE.path();
  private static final Set<Role> WRITERS = Set.copyOf(Accounts.TABLE.writers().roles());

  @Bean
  NavigationEntry customersPlace() {
    return new NavigationEntry(Place.CUSTOMERS, "account.plural", LIST, "users", WRITERS);
  }

  @Bean
  QuickAdd newAccount() {
    return new QuickAdd(Place.CUSTOMERS, "account.singular", LIST + "/new", "building", WRITERS);
  }
}
