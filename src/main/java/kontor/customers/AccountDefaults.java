package kontor.customers;

import static kontor.customers.AccountList.CENTRAL_INVOICING;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.KINDS;
import static kontor.customers.AccountList.LEGAL_FORM;
import static kontor.customers.AccountList.NAME;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PHONE;
import static kontor.customers.AccountList.PHONE_E164;
import static kontor.customers.AccountList.REVENUE;
import static kontor.customers.AccountList.REVENUE_CURRENCY;
import static kontor.customers.AccountList.STATUS;
import static kontor.customers.AccountList.TYPE;

import java.util.List;
import java.util.function.Supplier;
import kontor.identity.Company;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.identifier.LegalForms;
import kontor.platform.list.FieldValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What an account gets where nothing was said, and what follows from what was said. */
@Component
public class AccountDefaults {

  /** As the table gives them where nothing is said. */
  static final String FIRST_KIND = "prospect";

  static final String FIRST_TYPE = "company";
  static final String FIRST_STATUS = "active";

  private final Company company;

  AccountDefaults(Company company) {
    this.company = company;
  }

  /**
   * New accounts as they are written, with the company asked once for all of them.
   *
   * @throws RuleViolation of the first that is not from its country
   */
  List<FieldValues> fill(List<FieldValues> typed) {
    var home = home();
    return typed.stream().map(one -> fill(one, home)).toList();
  }

  /**
   * New accounts as they will stand in their table: as {@link #fill} has them, with what the table
   * gives by itself.
   */
  List<FieldValues> foresee(List<FieldValues> typed) {
    return fill(typed).stream().map(AccountDefaults::withTheTables).toList();
  }

  private static FieldValues withTheTables(FieldValues filled) {
    var values = filled;
    if (values.get(KINDS) == null) values = values.with(KINDS, new String[] {FIRST_KIND});
    if (values.get(TYPE) == null) values = values.with(TYPE, FIRST_TYPE);
    return values.get(STATUS) == null ? values.with(STATUS, FIRST_STATUS) : values;
  }

  /**
   * What a new account is where its enterer says nothing else. Whoever leads customers and enters
   * one, leads it; those who work for others enter it for nobody.
   */
  public static FieldValues proposals(Viewer viewer) {
    var proposed = FieldValues.none().with(KINDS, new String[] {FIRST_KIND});
    return viewer.isPerson() && viewer.hasAnyOf(Role.MANAGER)
        ? proposed.with(OWNER, viewer.userId().orElseThrow())
        : proposed;
  }

  private FieldValues fill(FieldValues typed, Supplier<String> home) {
    var values = typed;
    if (!values.has(OWNER)) values = values.with(OWNER, proposals(Viewer.required()).get(OWNER));
    return follow(FieldValues.none(), meant(withLegalForm(values)), home);
  }

  /** A name that ends with its legal form says it. */
  private static FieldValues withLegalForm(FieldValues typed) {
    var name = typed.get(NAME);
    if (name == null || typed.get(LEGAL_FORM) != null) return typed;
    return LegalForms.split(name).form().map(form -> typed.with(LEGAL_FORM, form)).orElse(typed);
  }

  /**
   * @param now the account as it is
   * @param change what is to change there, as it is {@link #meant}
   * @return the change, and what follows from it and from what stands there already
   * @throws RuleViolation where what is to change is not from the account's country
   */
  FieldValues follow(FieldValues now, FieldValues change) {
    return follow(now, change, home());
  }

  private FieldValues follow(FieldValues now, FieldValues change, Supplier<String> home) {
    var values = CountryRules.apply(now, change, home);
    var whole = now.and(values);
    if (change.has(REVENUE) || change.has(REVENUE_CURRENCY)) values = withCurrency(whole, values);
    if (change.has(PHONE) || change.has(COUNTRY))
      values = values.with(PHONE_E164, numberToDial(whole, home));
    return values;
  }

  /**
   * An amount without a currency is in the company's; a currency without an amount says nothing.
   */
  private FieldValues withCurrency(FieldValues whole, FieldValues values) {
    if (whole.get(REVENUE) == null) return values.with(REVENUE_CURRENCY, null);
    return whole.get(REVENUE_CURRENCY) == null
        ? values.with(REVENUE_CURRENCY, companyCurrency())
        : values;
  }

  /** ISO 4217. */
  String companyCurrency() {
    return company.find().map(seen -> seen.profile().currency()).orElse("EUR");
  }

  /** Follows from the phone as typed and the country; null where no number could be made out. */
  private static @Nullable String numberToDial(FieldValues account, Supplier<String> home) {
    var phone = account.get(PHONE);
    var country = account.get(COUNTRY);
    return phone == null ? null : AccountFields.e164(phone, country == null ? home.get() : country);
  }

  /** ISO code of the country that numbers without one are from. */
  String companyCountry() {
    return company.country();
  }

  /** The company's country, read where it matters, and then once. */
  private Supplier<String> home() {
    return SingletonSupplier.of(company::country);
  }

  /** A select left open means what it meant before there was one. */
  static FieldValues meant(FieldValues typed) {
    var values = typed;
    if (values.has(TYPE) && values.get(TYPE) == null) values = values.with(TYPE, FIRST_TYPE);
    if (values.has(STATUS) && values.get(STATUS) == null)
      values = values.with(STATUS, FIRST_STATUS);
    if (values.has(CENTRAL_INVOICING) && values.get(CENTRAL_INVOICING) == null)
      values = values.with(CENTRAL_INVOICING, false);
    if (values.has(AccountList.TAGS) && values.get(AccountList.TAGS) == null)
      values = values.with(AccountList.TAGS, new String[0]);
    return values;
  }
}
