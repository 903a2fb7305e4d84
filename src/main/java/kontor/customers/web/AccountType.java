package kontor.customers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.customers.AccountChannels;
import kontor.customers.AccountDefaults;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountRules;
import kontor.customers.Accounts;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordTable;
import kontor.platform.record.Fact;
import kontor.platform.record.FactGroup;
import kontor.platform.record.FormPart;
import kontor.platform.record.RecordEntry;
import kontor.platform.record.RecordType;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the pages of every record type need to know of accounts. */
@Component
class AccountType implements RecordType {

  private static final List<FormPart> FORM =
      List.of(
          new FormPart(
              "account.form.company",
              true,
              List.of(NAME, SHORT_NAME, LEGAL_FORM, KINDS, NUMBER, CLASS, INDUSTRY, OWNER)),
          new FormPart(
              "account.form.reach",
              true,
              List.of(
                  STREET, ADDRESS_LINE, POSTCODE, CITY, REGION, COUNTRY, PHONE, EMAIL, WEBSITE)),
          new FormPart(
              "account.form.group",
              false,
              List.of(
                  TYPE,
                  FOUNDED,
                  PARENT,
                  CENTRAL_INVOICING,
                  EMPLOYEES,
                  REVENUE,
                  REVENUE_CURRENCY,
                  OPENING_HOURS)),
          new FormPart(
              "account.form.care",
              false,
              List.of(
                  DEPUTY,
                  TEAM,
                  CUSTOMER_SINCE,
                  SOURCE,
                  TAGS,
                  STATUS,
                  STATUS_REASON,
                  LANGUAGE,
                  PREFERRED_CHANNEL,
                  PREFERRED_TIMES)),
          new FormPart(
              "account.form.legal",
              false,
              List.of(VAT_ID, REGISTER_COURT, REGISTER_NUMBER, IBAN, PAYMENT_TERMS)));

  private static final List<Column<?>> REACH =
      List.of(
          STREET,
          PHONE,
          EMAIL,
          WEBSITE,
          PREFERRED_CHANNEL,
          PREFERRED_TIMES,
          LANGUAGE,
          OPENING_HOURS);

  private static final List<Column<?>> COMPANY =
      List.of(
          NUMBER,
          SHORT_NAME,
          LEGAL_FORM,
          TYPE,
          CLASS,
          INDUSTRY,
          EMPLOYEES,
          REVENUE,
          FOUNDED,
          CUSTOMER_SINCE,
          PARENT,
          VAT_ID,
          REGISTER_NUMBER,
          REGISTER_COURT);

  private static final List<Column<?>> CARE =
      List.of(
          DEPUTY,
          TEAM,
          STATUS,
          STATUS_REASON,
          TAGS,
          SOURCE,
          PAYMENT_TERMS,
          CENTRAL_INVOICING,
          IBAN);

  private static final Map<String, List<Column<?>>> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put("account.facts.reach", REACH);
    FACTS.put("account.facts.company", COMPANY);
    FACTS.put("account.facts.care", CARE);
  }

  private static final List<Column<?>> HEADLINE =
      List.of(
          KINDS,
          TAGS,
          STATUS,
          STATUS_REASON,
          CLASS,
          INDUSTRY,
          PARENT,
          OWNER,
          REVENUE,
          EMPLOYEES,
          CUSTOMER_SINCE);

  private static final FactGroup ADDRESS =
      new FactGroup(
          "address",
          "account.address",
          List.of(STREET, ADDRESS_LINE, POSTCODE, CITY, REGION, COUNTRY));

  private static final List<Column<?>> OUT_OF_THE_ORDINARY = List.of(STATUS, STATUS_REASON);

  private final Accounts accounts;
  private final AccountRules rules;

  AccountType(Accounts accounts, AccountRules rules) {
    this.accounts = accounts;
    this.rules = rules;
  }

  @Override
  public RecordTable table() {
    return Accounts.TABLE;
  }

  @Override
  public String icon() {
    return "building";
  }

  @Override
  public List<FormPart> form() {
    return FORM;
  }

  @Override
  public Map<String, List<Column<?>>> facts() {
    return FACTS;
  }

  @Override
  public List<FactGroup> factGroups() {
    return List.of(ADDRESS);
  }

  @Override
  public Fact fact(RecordEntry account, Column<?> column, Wording words) {
    if (column.equals(STREET))
      return Fact.of(this, account, ADDRESS, AccountFacts.address(account, words), words);
    return AccountFacts.fitting(Fact.of(this, account, column, words), account, column, words);
  }

  /** Whoever it is led by always, the others where they are known. */
  @Override
  public List<Column<?>> headline(RecordEntry account) {
    return HEADLINE.stream()
        .filter(column -> column.equals(OWNER) || account.get(column) != null)
        .filter(column -> !OUT_OF_THE_ORDINARY.contains(column) || isOutOfTheOrdinary(account))
        .filter(column -> !column.equals(TAGS) || hasTags(account))
        .filter(column -> !column.equals(PARENT) || account.nameOf(PARENT) != null)
        .toList();
  }

  private static boolean isOutOfTheOrdinary(RecordEntry account) {
    return !"active".equals(account.get(STATUS));
  }

  private static boolean hasTags(RecordEntry account) {
    var tags = account.get(TAGS);
    return tags != null && tags.length > 0;
  }

  @Override
  public Map<String, String> proposals() {
    var proposed = AccountDefaults.proposals(Viewer.required());
    return proposed.columns().stream()
        .collect(Collectors.toMap(Column::key, c -> proposed.write(c, Notation.CANONICAL)));
  }

  /** Whoever leads customers begins with his own. */
  @Override
  public String firstView() {
    return Viewer.required().hasAnyOf(Role.MANAGER) ? "mine" : "all";
  }

  @Override
  public boolean isImported() {
    return true;
  }

  @Override
  public boolean mayChange(RecordEntry account, Column<?> column) {
    return mayChange()
        && (!List.of(OWNER, DEPUTY).contains(column) || Accounts.mayDecide(account.values()));
  }

  @Override
  public RecordEntry get(UUID id) {
    return accounts.get(new AccountId(id));
  }

  @Override
  public UUID create(FieldValues values) {
    return accounts.create(new AccountDraft(values)).value();
  }

  @Override
  public List<Violation> violations(
      @Nullable UUID id, FieldValues now, FieldValues change, Set<Column<?>> unread) {
    return rules.violations(id == null ? null : new AccountId(id), now, change, unread);
  }

  @Override
  public RecordRows.Change change(UUID id, int seen, FieldValues values) {
    return accounts.change(new AccountId(id), seen, values);
  }

  /** An account is found by its further numbers and addresses, too. */
  @Override
  public List<Field<String>> words() {
    return List.of(AccountChannels.words());
  }

  /** A company of that name, or with that number or address, is begun. */
  @Override
  public List<Way> waysOn(String typed) {
    var all = new Way("account.all", path() + "?view=all");
    if (!mayChange()) return List.of();
    if (typed.isBlank()) return List.of(all);
    var number = typed.codePoints().noneMatch(Character::isLetter);
    var field = number ? PHONE : typed.contains("@") ? EMAIL : NAME;
    var label = field.equals(NAME) ? "account.new.named" : "account.new.with";
    var href = path() + "/new?" + field.key() + "=" + UriUtils.encode(typed.strip(), UTF_8);
    return List.of(new Way(label, href), all);
  }
}
