package kontor.customers;

import java.util.List;
import kontor.platform.list.Filter;
import kontor.platform.list.Operator;
import kontor.platform.list.StandardView;

/** The views of accounts that everybody has, in the order of their tabs. */
final class AccountViews {

  static final List<StandardView> ALL =
      List.of(
          new StandardView("mine", List.of(Filter.is("owner", "me")), ""),
          new StandardView("all", List.of(), ""),
          new StandardView("customers", List.of(Filter.is("kinds", "customer")), ""),
          new StandardView("prospects", List.of(Filter.is("kinds", "prospect")), ""),
          new StandardView(
              "unverified", List.of(new Filter("verifiedOn", Operator.EMPTY, List.of("true"))), ""),
          new StandardView("recent", List.of(), "-changedAt"),
          new StandardView("archived", List.of(Filter.is("archived", "true")), ""));

  private AccountViews() {}
}
