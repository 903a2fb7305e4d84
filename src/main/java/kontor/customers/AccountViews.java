package kontor.customers;

import java.util.List;
import kontor.platform.list.Filter;
import kontor.platform.list.Operator;
import kontor.platform.list.StandardView;

/** The views of accounts that everybody has, in the order of their tabs. */
final class AccountViews {

  /** Whose they are, or what they are to us, is the same in each: what they turn over is not. */
  private static final List<String> MINE =
      List.of(
          "name", "city", "kinds", "class", "annualRevenue", "lastEntry", "phone", "verifiedOn");

  private static final List<String> OF_A_KIND =
      List.of(
          "name", "city", "class", "owner", "annualRevenue", "lastEntry", "phone", "verifiedOn");

  /** First when, for that is what they are sorted by. */
  private static final List<String> LATELY =
      List.of("name", "changedAt", "city", "kinds", "class", "owner", "lastEntry", "phone");

  private static final List<String> PUT_ASIDE =
      List.of("name", "city", "kinds", "owner", "archivedAt", "archivedBy", "archivedReason");

  static final List<StandardView> ALL =
      List.of(
          new StandardView("mine", List.of(Filter.is("owner", "me")), "", MINE),
          new StandardView("all", List.of(), ""),
          new StandardView("customers", List.of(Filter.is("kinds", "customer")), "", OF_A_KIND),
          new StandardView("prospects", List.of(Filter.is("kinds", "prospect")), "", OF_A_KIND),
          new StandardView(
              "unverified", List.of(new Filter("verifiedOn", Operator.EMPTY, List.of("true"))), ""),
          new StandardView("recent", List.of(), "-changedAt", LATELY),
          new StandardView("archived", List.of(Filter.is("archived", "true")), "", PUT_ASIDE));

  private AccountViews() {}
}
