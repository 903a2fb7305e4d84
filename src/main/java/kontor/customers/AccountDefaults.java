package kontor.customers;

import static kontor.customers.AccountList.CENTRAL_INVOICING;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PHONE;
import static kontor.customers.AccountList.PHONE_E164;
import static kontor.customers.AccountList.STATUS;
import static kontor.customers.AccountList.TYPE;

import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.list.FieldValues;

/** What an account gets where nothing was said, and what follows from what was said. */
final class AccountDefaults {

  /** Where a number without a country prefix is from, if the account does not say its country. */
  static final String HOME = "DE";

  private AccountDefaults() {}

  /** Whoever leads customers and enters one, leads it. */
  static FieldValues fill(FieldValues typed) {
    var values = typed;
    var viewer = Viewer.required();
    if (!values.has(OWNER) && viewer.hasAnyOf(Role.MANAGER) && viewer.isPerson())
      values = values.with(OWNER, viewer.userId().orElseThrow());
    return follow(FieldValues.none(), withoutEmptyChoices(values));
  }

  /**
   * @param now the account as it is
   * @param wanted what is to change
   */
  static FieldValues follow(FieldValues now, FieldValues wanted) {
    var values = withoutEmptyChoices(wanted);
    if (!values.has(PHONE) && !values.has(COUNTRY)) return values;
    var whole = now.and(values);
    var phone = whole.get(PHONE);
    var country = whole.get(COUNTRY);
    return values.with(
        PHONE_E164,
        phone == null ? null : AccountFields.e164(phone, country == null ? HOME : country));
  }

  /** A select left open means what it meant before there was one. */
  private static FieldValues withoutEmptyChoices(FieldValues typed) {
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
