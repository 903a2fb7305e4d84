package kontor.customers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kontor.customers.Account;
import kontor.customers.AccountList;
import kontor.platform.i18n.Wording;
import kontor.platform.identifier.Iban;
import kontor.platform.list.Column;
import kontor.platform.list.ReferenceType;
import org.jspecify.annotations.Nullable;

/** The facts of an account in the groups of its page. */
final class Facts {

  private static final List<Column<?>> MAIN =
      List.of(
          AccountList.NUMBER,
          AccountList.PHONE,
          AccountList.EMAIL,
          AccountList.WEBSITE,
          AccountList.PREFERRED_CHANNEL,
          AccountList.PREFERRED_TIMES,
          AccountList.CUSTOMER_SINCE,
          AccountList.TAGS);

  private static final List<Column<?>> COMPANY =
      List.of(
          AccountList.LEGAL_FORM,
          AccountList.CLASS,
          AccountList.INDUSTRY,
          AccountList.EMPLOYEES,
          AccountList.REVENUE,
          AccountList.FOUNDED,
          AccountList.PARENT,
          AccountList.OPENING_HOURS);

  private static final List<Column<?>> CARE =
      List.of(
          AccountList.OWNER,
          AccountList.DEPUTY,
          AccountList.TEAM,
          AccountList.STATUS,
          AccountList.SOURCE,
          AccountList.LANGUAGE);

  private static final List<Column<?>> LEGAL =
      List.of(
          AccountList.VAT_ID,
          AccountList.REGISTER_NUMBER,
          AccountList.REGISTER_COURT,
          AccountList.IBAN,
          AccountList.PAYMENT_TERMS);

  private Facts() {}

  static Map<String, List<Fact>> of(Account account, Wording words) {
    var main = new ArrayList<>(facts(account, MAIN, words));
    main.add(1, address(account, words));
    var groups = new LinkedHashMap<String, List<Fact>>();
    groups.put("account.facts.main", main);
    groups.put("account.facts.company", facts(account, COMPANY, words));
    groups.put("account.facts.care", facts(account, CARE, words));
    groups.put("account.facts.legal", facts(account, LEGAL, words));
    return groups;
  }

  private static List<Fact> facts(Account account, List<Column<?>> columns, Wording words) {
    return columns.stream().map(column -> of(account, column, words)).toList();
  }

  static <T> Fact of(Account account, Column<T> column, Wording words) {
    var value = account.get(column);
    var shown = value == null ? "" : shown(account, column, value, words);
    return new Fact(
        column.key(),
        words.say(AccountList.CATALOGUE.label(column)),
        shown.isEmpty() ? List.of() : shown.lines().toList(),
        href(account, column),
        "/accounts/" + account.id() + "/fields/" + column.key() + "/edit");
  }

  private static <T> String shown(Account account, Column<T> column, T value, Wording words) {
    if (column.type() instanceof ReferenceType && value instanceof UUID id)
      return account.names().getOrDefault(id, words.say("field.hidden"));
    if (column.equals(AccountList.REVENUE)
        && account.get(AccountList.REVENUE) instanceof BigDecimal amount)
      return words.money(amount, String.valueOf(account.get(AccountList.REVENUE_CURRENCY)));
    if (column.equals(AccountList.IBAN)) return Iban.display(value.toString());
    if (column.equals(AccountList.WEBSITE)) return value.toString().replaceFirst("^https?://", "");
    return column.type().show(value, words);
  }

  private static @Nullable String href(Account account, Column<?> column) {
    if (column.equals(AccountList.PHONE) && account.get(AccountList.PHONE_E164) != null)
      return "tel:" + account.get(AccountList.PHONE_E164);
    if (column.equals(AccountList.EMAIL) && account.get(AccountList.EMAIL) != null)
      return "mailto:" + account.get(AccountList.EMAIL);
    var website = account.get(AccountList.WEBSITE);
    if (column.equals(AccountList.WEBSITE) && website != null && website.matches("https?://.*"))
      return website;
    if (column.equals(AccountList.PARENT) && account.nameOf(AccountList.PARENT) != null)
      return "/accounts/" + account.get(AccountList.PARENT);
    return null;
  }

  /** Several columns that one reads together; they are changed in the form. */
  private static Fact address(Account account, Wording words) {
    var lines = new ArrayList<String>();
    add(lines, account.get(AccountList.STREET));
    add(lines, account.get(AccountList.ADDRESS_LINE));
    var city = joined(account.get(AccountList.POSTCODE), account.get(AccountList.CITY));
    add(lines, city.isEmpty() ? null : city);
    add(lines, account.get(AccountList.REGION));
    var country = account.get(AccountList.COUNTRY);
    if (country != null) add(lines, Locale.of("", country).getDisplayCountry(words.locale()));
    return new Fact(
        "address",
        words.say("account.address"),
        lines,
        null,
        "/accounts/" + account.id() + "/edit#field-street");
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) lines.add(line);
  }

  private static String joined(@Nullable String one, @Nullable String other) {
    return ((one == null ? "" : one) + " " + (other == null ? "" : other)).strip();
  }
}
