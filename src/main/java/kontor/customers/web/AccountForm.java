package kontor.customers.web;

import static kontor.customers.AccountList.ADDRESS_LINE;
import static kontor.customers.AccountList.CENTRAL_INVOICING;
import static kontor.customers.AccountList.CITY;
import static kontor.customers.AccountList.CLASS;
import static kontor.customers.AccountList.COUNTRY;
import static kontor.customers.AccountList.CUSTOMER_SINCE;
import static kontor.customers.AccountList.DEPUTY;
import static kontor.customers.AccountList.EMAIL;
import static kontor.customers.AccountList.EMPLOYEES;
import static kontor.customers.AccountList.FOUNDED;
import static kontor.customers.AccountList.IBAN;
import static kontor.customers.AccountList.INDUSTRY;
import static kontor.customers.AccountList.KINDS;
import static kontor.customers.AccountList.LANGUAGE;
import static kontor.customers.AccountList.LEGAL_FORM;
import static kontor.customers.AccountList.NAME;
import static kontor.customers.AccountList.NUMBER;
import static kontor.customers.AccountList.OPENING_HOURS;
import static kontor.customers.AccountList.OWNER;
import static kontor.customers.AccountList.PARENT;
import static kontor.customers.AccountList.PAYMENT_TERMS;
import static kontor.customers.AccountList.PHONE;
import static kontor.customers.AccountList.POSTCODE;
import static kontor.customers.AccountList.PREFERRED_CHANNEL;
import static kontor.customers.AccountList.PREFERRED_TIMES;
import static kontor.customers.AccountList.REGION;
import static kontor.customers.AccountList.REGISTER_COURT;
import static kontor.customers.AccountList.REGISTER_NUMBER;
import static kontor.customers.AccountList.REVENUE;
import static kontor.customers.AccountList.REVENUE_CURRENCY;
import static kontor.customers.AccountList.SHORT_NAME;
import static kontor.customers.AccountList.SOURCE;
import static kontor.customers.AccountList.STATUS;
import static kontor.customers.AccountList.STATUS_REASON;
import static kontor.customers.AccountList.STREET;
import static kontor.customers.AccountList.TAGS;
import static kontor.customers.AccountList.TEAM;
import static kontor.customers.AccountList.TYPE;
import static kontor.customers.AccountList.VAT_ID;
import static kontor.customers.AccountList.WEBSITE;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kontor.platform.list.Column;
import kontor.platform.ui.FormField;

/**
 * The form of an account: what belongs together stands together, what is asked first stands first.
 *
 * @param sections in the order of the page
 */
public record AccountForm(List<Section> sections) {

  /**
   * @param title key of its text
   * @param wanted whether everyone needs it; the others are closed
   */
  public record Section(String title, boolean wanted, List<FormField> fields) {
    /** A closed section would hide what is wrong in it. */
    public boolean isOpen() {
      return fields.stream().anyMatch(field -> field.error() != null);
    }
  }

  private record Part(String title, boolean wanted, List<Column<?>> columns) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "account.form.company",
              true,
              List.of(NAME, SHORT_NAME, LEGAL_FORM, NUMBER, KINDS, CLASS, INDUSTRY, OWNER)),
          new Part(
              "account.form.reach",
              true,
              List.of(
                  STREET, ADDRESS_LINE, POSTCODE, CITY, REGION, COUNTRY, PHONE, EMAIL, WEBSITE)),
          new Part(
              "account.form.group",
              false,
              List.of(
                  TYPE,
                  PARENT,
                  CENTRAL_INVOICING,
                  OPENING_HOURS,
                  EMPLOYEES,
                  REVENUE,
                  REVENUE_CURRENCY,
                  FOUNDED)),
          new Part(
              "account.form.care",
              false,
              List.of(
                  DEPUTY,
                  TEAM,
                  STATUS,
                  STATUS_REASON,
                  TAGS,
                  SOURCE,
                  LANGUAGE,
                  PREFERRED_CHANNEL,
                  PREFERRED_TIMES,
                  CUSTOMER_SINCE)),
          new Part(
              "account.form.legal",
              false,
              List.of(VAT_ID, REGISTER_COURT, REGISTER_NUMBER, IBAN, PAYMENT_TERMS)));

  static List<Column<?>> columns() {
    return PARTS.stream().<Column<?>>flatMap(part -> part.columns().stream()).toList();
  }

  /**
   * @param fields of {@link #columns}
   */
  static AccountForm of(List<FormField> fields) {
    var byName = fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
    return new AccountForm(
        PARTS.stream()
            .map(part ->
                new Section(
                    part.title(),
                    part.wanted(),
                    part.columns().stream().map(column -> byName.get(column.key())).toList()))
            .toList());
  }

  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }
}
