package kontor.customers;

import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.POSTCODE;
import static kontor.customers.AccountList.REGISTER_NUMBER;
import static kontor.customers.AccountList.VAT_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.identifier.Checked;
import kontor.platform.identifier.PostalCode;
import kontor.platform.identifier.RegisterNumber;
import kontor.platform.identifier.VatId;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;

/**
 * What can only be checked once it is known which country it is from. A number of a register and of
 * the tax office without a country is from the company's own; a postcode without one may be from
 * anywhere.
 */
final class CountryRules {

  private record Rule(Column<String> column, BiFunction<String, String, Checked> check) {}

  private static final Rule OF_POSTCODE = new Rule(POSTCODE, PostalCode::check);
  private static final List<Rule> OF_NUMBERS =
      List.of(new Rule(VAT_ID, VatId::checkFrom), new Rule(REGISTER_NUMBER, RegisterNumber::check));

  private CountryRules() {}

  /** As {@link #apply}, for whoever wants to know all that is wrong. */
  static List<Violation> violations(FieldValues now, FieldValues wanted, Supplier<String> home) {
    try {
      apply(now, wanted, home);
      return List.of();
    } catch (RuleViolation refused) {
      return refused.violations();
    }
  }

  /**
   * @param now the account as it is; of a new one nothing
   * @param wanted what is to change: only that is checked, so that nothing that stands there since
   *     long keeps anybody from changing something else
   * @param home ISO code of the company's country; asked where it matters
   * @return what is wanted in its normal form
   * @throws RuleViolation with all that is not from there
   */
  static FieldValues apply(FieldValues now, FieldValues wanted, Supplier<String> home) {
    var country = now.and(wanted).get(COUNTRY);
    var moved = wanted.has(COUNTRY) && !Objects.equals(now.get(COUNTRY), country);
    var values = wanted;
    var violations = new ArrayList<Violation>();
    var rules = new ArrayList<>(OF_NUMBERS);
    if (country != null) rules.add(OF_POSTCODE);
    for (var rule : rules) {
      var typed = wanted.get(rule.column());
      if (typed == null || !moved && typed.equals(now.get(rule.column()))) continue;
      var checked = rule.check().apply(typed, country == null ? home.get() : country);
      checked.violation(rule.column().key()).ifPresent(violations::add);
      if (checked instanceof Checked.Valid(var normal)) values = values.with(rule.column(), normal);
    }
    if (!violations.isEmpty()) throw new RuleViolation(violations);
    return values;
  }

  /**
   * @param country ISO code
   * @return in its normal form
   * @throws RuleViolation at the postcode, if it is none of that country
   */
  static String postcode(String typed, String country) {
    var checked = PostalCode.check(typed, country);
    checked
        .violation(POSTCODE.key())
        .ifPresent(violation -> {
          throw new RuleViolation(List.of(violation));
        });
    return checked.value().orElseThrow();
  }
}
