package kontor.customers;

import static kontor.customers.AccountList.CENTRAL_INVOICING;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PHONE;
import static kontor.customers.AccountList.PHONE_E164;
import static kontor.customers.AccountList.REVENUE;
import static kontor.customers.AccountList.REVENUE_CURRENCY;
import static kontor.customers.AccountList.STATUS;
import static kontor.customers.AccountList.TYPE;

import kontor.identity.Company;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.list.FieldValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account gets where nothing was said, and what follows from what was said. */
@Component
class AccountDefaults {

  /** Where a number without a country prefix is from, if the account does not say its country. */
  static final String HOME = "DE";

  private final Company company;

  AccountDefaults(Company company) {
    this.company = company;
  }

  /** Whoever leads customers and enters one, leads it. */
  FieldValues fill(FieldValues typed) {
    var values = typed;
    var viewer = Viewer.required();
    if (!values.has(OWNER) && viewer.hasAnyOf(Role.MANAGER) && viewer.isPerson())
      values = values.with(OWNER, viewer.userId().orElseThrow());
    return follow(FieldValues.none(), meant(values));
  }

  /**
   * @param now the account as it is
   * @param change what is to change there, as it is {@link #meant}
   * @return the change, and what follows from it and from what stands there already
   */
  FieldValues follow(FieldValues now, FieldValues change) {
    var whole = now.and(change);
    var values = change;
    if (change.has(REVENUE) || change.has(REVENUE_CURRENCY)) values = withCurrency(whole, values);
    if (change.has(PHONE) || change.has(COUNTRY))
      values = values.with(PHONE_E164, numberToDial(whole));
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

  private String companyCurrency() {
    return company.find().map(seen -> seen.profile().currency()).orElse("EUR");
  }

  /** Follows from the phone as typed and the country; null where no number could be made out. */
  static @Nullable String numberToDial(FieldValues account) {
    var phone = account.get(PHONE);
    var country = account.get(COUNTRY);
    return phone == null ? null : AccountFields.e164(phone, country == null ? HOME : country);
  }

  /** A select left open means what it meant before there was one. */
  static FieldValues meant(FieldValues typed) {
    var values = typed;
    if (values.has(TYPE) && values.get(TYPE) == null) values = values.with(TYPE, "company");
    if (values.has(STATUS) && values.get(STATUS) == null) values = values.with(STATUS, "active");
    if (values.has(CENTRAL_INVOICING) && values.get(CENTRAL_INVOICING) == null)
      values = values.with(CENTRAL_INVOICING, false);
    if (values.has(AccountList.TAGS) && values.get(AccountList.TAGS) == null)
      values = values.with(AccountList.TAGS, new String[0]);
    return values;
  }
}
