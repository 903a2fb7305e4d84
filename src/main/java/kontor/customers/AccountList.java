package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.TIMELINE_ENTRY;
import static kontor.platform.list.Column.Use.BRIEF;
import static kontor.platform.list.Column.Use.EDIT;
import static kontor.platform.list.Column.Use.FILTER;
import static kontor.platform.list.Column.Use.FOLLOWS;
import static kontor.platform.list.Column.Use.IMPORT;
import static kontor.platform.list.Column.Use.REQUIRED;
import static kontor.platform.list.Column.Use.SEARCH;
import static kontor.platform.list.Column.Use.SHOWN;
import static kontor.platform.list.Column.Use.SORT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.identifier.Iban;
import kontor.platform.imports.ImportColumn;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Catalogue.Unspoken;
import kontor.platform.list.ChoiceType;
import kontor.platform.list.ChoicesType;
import kontor.platform.list.Column;
import kontor.platform.list.ColumnType;
import kontor.platform.list.CountryType;
import kontor.platform.list.DateType;
import kontor.platform.list.InstantType;
import kontor.platform.list.NumberType;
import kontor.platform.list.PresenceType;
import kontor.platform.list.ReferenceType;
import kontor.platform.list.TextType;
import kontor.platform.list.YesNoType;
import org.jooq.impl.DSL;

/** The columns of accounts. */
public final class AccountList {

  public static final Column<String> NAME =
      Column.of(
          "name", ACCOUNT.NAME, text(200), REQUIRED, SORT, FILTER, EDIT, IMPORT, SHOWN, SEARCH);
  public static final Column<String> SHORT_NAME =
      Column.of("shortName", ACCOUNT.SHORT_NAME, text(80), FILTER, EDIT, IMPORT, SEARCH);
  public static final Column<String> LEGAL_FORM =
      Column.of("legalForm", ACCOUNT.LEGAL_FORM, text(60), FILTER, EDIT, IMPORT)
          .rule(AccountFields::legalForm);
  public static final Column<String> NUMBER =
      Column.of("customerNumber", ACCOUNT.CUSTOMER_NUMBER, text(40), FILTER, EDIT, IMPORT, SEARCH)
          .rule(AccountFields::number);
  public static final Column<String> TYPE =
      Column.of(
          "type", ACCOUNT.TYPE, choice("type", "company", "branch", "group"), FILTER, EDIT, IMPORT);
  public static final Column<String[]> KINDS =
      Column.of(
          "kinds",
          ACCOUNT.KINDS,
          new ChoicesType(
              "account.kinds",
              List.of("prospect", "customer", "former", "partner", "supplier", "competitor"),
              6,
              Map.of("customer", "ok", "prospect", "info", "competitor", "warn")),
          FILTER,
          EDIT,
          IMPORT,
          SHOWN,
          BRIEF);
  public static final Column<String> CLASS =
      Column.of(
          "class",
          ACCOUNT.CLASS,
          choice(
              "class",
              "single_shop",
              "small_chain",
              "large_retailer",
              "buying_group",
              "wholesale",
              "industry",
              "public"),
          FILTER,
          EDIT,
          IMPORT,
          SHOWN);
  public static final Column<String> INDUSTRY =
      Column.of("industry", ACCOUNT.INDUSTRY, text(120), FILTER, EDIT, IMPORT);
  public static final Column<Integer> EMPLOYEES =
      Column.of(
          "employees",
          ACCOUNT.EMPLOYEES,
          NumberType.whole(0, 100_000_000),
          SORT,
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<String> REVENUE_CURRENCY =
      Column.of("annualRevenueCurrency", ACCOUNT.ANNUAL_REVENUE_CURRENCY, text(3), EDIT, IMPORT)
          .rule(AccountFields::currency);
  public static final Column<BigDecimal> REVENUE =
      Column.of(
              "annualRevenue",
              ACCOUNT.ANNUAL_REVENUE,
              NumberType.decimal(0, 999_999_999_999_999L, 2),
              SORT,
              FILTER,
              EDIT,
              IMPORT)
          .in(REVENUE_CURRENCY);
  public static final Column<Integer> FOUNDED =
      Column.of("founded", ACCOUNT.FOUNDED, NumberType.year(), FILTER, EDIT, IMPORT);
  public static final Column<UUID> PARENT =
      Column.of(
          "parent",
          ACCOUNT.PARENT_ID,
          ReferenceType.guarded("account", ACCOUNT.ID),
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<UUID> GROUP =
      Column.of("group", ACCOUNT.GROUP_ID, ReferenceType.guarded("account", ACCOUNT.ID), FILTER);
  public static final Column<String> OPENING_HOURS =
      Column.of("openingHours", ACCOUNT.OPENING_HOURS, longText(500), EDIT, IMPORT);
  public static final Column<Boolean> CENTRAL_INVOICING =
      Column.of(
          "centralInvoicing", ACCOUNT.CENTRAL_INVOICING, new YesNoType(), FILTER, EDIT, IMPORT);

  public static final Column<String> STREET =
      Column.of("street", ACCOUNT.STREET, text(200), EDIT, IMPORT);
  public static final Column<String> ADDRESS_LINE =
      Column.of("addressLine", ACCOUNT.ADDRESS_LINE, text(200), EDIT, IMPORT);
  public static final Column<String> POSTCODE =
      Column.of("postcode", ACCOUNT.POSTCODE, text(20), SORT, FILTER, EDIT, IMPORT);
  public static final Column<String> CITY =
      Column.of("city", ACCOUNT.CITY, text(120), SORT, FILTER, EDIT, IMPORT, SHOWN, BRIEF, SEARCH);
  public static final Column<String> REGION =
      Column.of("region", ACCOUNT.REGION, text(120), FILTER, EDIT, IMPORT);
  public static final Column<String> COUNTRY =
      Column.of("country", ACCOUNT.COUNTRY, new CountryType(), FILTER, EDIT, IMPORT);

  /** What a machine dials (ITU-T E.164); follows from the phone as typed. */
  public static final Column<String> PHONE_E164 =
      Column.of("phoneE164", ACCOUNT.PHONE_E164, text(16), FILTER, FOLLOWS);

  public static final Column<String> PHONE =
      Column.of(
              "phone",
              ACCOUNT.PHONE,
              new TextType(60, "tel"),
              EDIT,
              IMPORT,
              FILTER,
              SHOWN,
              BRIEF,
              SEARCH)
          .rule(AccountFields::phone)
          .dialledBy(PHONE_E164);

  public static final Column<String> EMAIL =
      Column.of("email", ACCOUNT.EMAIL, new TextType(254, "email"), EDIT, IMPORT, FILTER, SEARCH)
          .rule(AccountFields::email);
  public static final Column<String> WEBSITE =
      Column.of("website", ACCOUNT.WEBSITE, new TextType(500, "url"), EDIT, IMPORT)
          .rule(AccountFields::website);

  public static final Column<String> VAT_ID =
      Column.of("vatId", ACCOUNT.VAT_ID, text(30), FILTER, EDIT, IMPORT, SEARCH)
          .rule(AccountFields::vatId);
  public static final Column<String> REGISTER_COURT =
      Column.of("registerCourt", ACCOUNT.REGISTER_COURT, text(120), EDIT, IMPORT);
  public static final Column<String> REGISTER_NUMBER =
      Column.of("registerNumber", ACCOUNT.REGISTER_NUMBER, text(60), EDIT, IMPORT);
  public static final Column<String> IBAN =
      Column.of("iban", ACCOUNT.IBAN, new TextType(60, "text", Iban::display), EDIT, IMPORT)
          .rule(AccountFields::iban);

  public static final Column<UUID> OWNER =
      Column.of(
          "owner",
          ACCOUNT.OWNER_ID,
          ReferenceType.open("user"),
          FILTER,
          EDIT,
          IMPORT,
          SHOWN,
          BRIEF);
  public static final Column<UUID> DEPUTY =
      Column.of("deputy", ACCOUNT.DEPUTY_ID, ReferenceType.open("user"), FILTER, EDIT, IMPORT);
  public static final Column<UUID> TEAM =
      Column.of("team", ACCOUNT.TEAM_ID, ReferenceType.open("team"), FILTER, EDIT, IMPORT);
  public static final Column<String[]> TAGS =
      Column.of(
          "tags",
          ACCOUNT.TAGS,
          new ChoicesType(null, List.of(), 50, Map.of()),
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<String> STATUS =
      Column.of(
          "status",
          ACCOUNT.STATUS,
          choice("status", "active", "dormant", "blocked"),
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<String> STATUS_REASON =
      Column.of("statusReason", ACCOUNT.STATUS_REASON, text(500), EDIT, IMPORT);
  public static final Column<String> SOURCE =
      Column.of("source", ACCOUNT.SOURCE, text(120), FILTER, EDIT, IMPORT);
  public static final Column<String> LANGUAGE =
      Column.of(
          "language",
          ACCOUNT.LANGUAGE,
          choice("language", "de", "en", "fr", "it", "es", "nl", "pl", "da"),
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<String> PAYMENT_TERMS =
      Column.of("paymentTerms", ACCOUNT.PAYMENT_TERMS, text(200), EDIT, IMPORT);
  public static final Column<String> PREFERRED_CHANNEL =
      Column.of(
          "preferredChannel",
          ACCOUNT.PREFERRED_CHANNEL,
          choice("preferredChannel", "phone", "email", "letter", "fax", "chat", "visit"),
          FILTER,
          EDIT,
          IMPORT);
  public static final Column<String> PREFERRED_TIMES =
      Column.of("preferredTimes", ACCOUNT.PREFERRED_TIMES, text(200), EDIT, IMPORT);
  public static final Column<LocalDate> CUSTOMER_SINCE =
      Column.of("customerSince", ACCOUNT.CUSTOMER_SINCE, new DateType(), FILTER, EDIT, IMPORT);
  public static final Column<LocalDate> VERIFIED_ON =
      Column.of("verifiedOn", ACCOUNT.VERIFIED_ON, new DateType(), SORT, FILTER, SHOWN);
  public static final Column<UUID> VERIFIED_BY =
      Column.of("verifiedBy", ACCOUNT.VERIFIED_BY, ReferenceType.open("user"), FILTER);

  public static final Column<OffsetDateTime> CREATED =
      Column.of("createdAt", ACCOUNT.CREATED_AT, new InstantType(), SORT, FILTER);
  public static final Column<OffsetDateTime> CHANGED =
      Column.of("changedAt", ACCOUNT.CHANGED_AT, new InstantType(), SORT, FILTER);

  /** When something happened last, of what the viewer may read; one step into an index per row. */
  public static final Column<OffsetDateTime> LAST_ENTRY =
      Column.of(
          "lastEntry",
          DSL.field(
                  DSL.select(TIMELINE_ENTRY.AT)
                      .from(TIMELINE_ENTRY)
                      .where(TIMELINE_ENTRY.ACCOUNT_ID.eq(ACCOUNT.ID))
                      .orderBy(TIMELINE_ENTRY.AT.desc(), TIMELINE_ENTRY.ID.desc())
                      .limit(1))
              .as("last_entry"),
          new InstantType(),
          SHOWN);

  public static final Column<UUID> IMPORT_ID =
      Column.of("import", ACCOUNT.IMPORT_ID, ImportColumn.TYPE, FILTER);
  public static final Column<Boolean> ARCHIVED =
      Column.of(
          "archived",
          DSL.field(ACCOUNT.ARCHIVED_AT.isNotNull()).as("archived"),
          new PresenceType(ACCOUNT.ARCHIVED_AT),
          FILTER);
  public static final Column<OffsetDateTime> ARCHIVED_AT =
      Column.of("archivedAt", ACCOUNT.ARCHIVED_AT, new InstantType(), FILTER);
  public static final Column<UUID> ARCHIVED_BY =
      Column.of("archivedBy", ACCOUNT.ARCHIVED_BY, ReferenceType.open("user"), FILTER);
  public static final Column<String> ARCHIVED_REASON =
      Column.of("archivedReason", ACCOUNT.ARCHIVED_REASON, text(500));

  public static final Catalogue CATALOGUE =
      new Catalogue(
          "account",
          ACCOUNT,
          ACCOUNT.ID,
          ACCOUNT.VERSION,
          "name",
          List.of(
              NAME,
              SHORT_NAME,
              LEGAL_FORM,
              NUMBER,
              CITY,
              KINDS,
              CLASS,
              OWNER,
              TEAM,
              LAST_ENTRY,
              INDUSTRY,
              EMPLOYEES,
              REVENUE,
              REVENUE_CURRENCY,
              TYPE,
              PARENT,
              GROUP,
              STREET,
              ADDRESS_LINE,
              POSTCODE,
              REGION,
              COUNTRY,
              PHONE,
              PHONE_E164,
              EMAIL,
              WEBSITE,
              STATUS,
              STATUS_REASON,
              TAGS,
              SOURCE,
              DEPUTY,
              VERIFIED_ON,
              VERIFIED_BY,
              CHANGED,
              CREATED,
              IMPORT_ID,
              CUSTOMER_SINCE,
              FOUNDED,
              OPENING_HOURS,
              CENTRAL_INVOICING,
              VAT_ID,
              REGISTER_COURT,
              REGISTER_NUMBER,
              IBAN,
              LANGUAGE,
              PAYMENT_TERMS,
              PREFERRED_CHANNEL,
              PREFERRED_TIMES,
              ARCHIVED,
              ARCHIVED_AT,
              ARCHIVED_BY,
              ARCHIVED_REASON),
          AccountViews.ALL,
          List.of(new Unspoken("archived", "false")));

  private AccountList() {}

  private static ColumnType<String> text(int longest) {
    return new TextType(longest, "text");
  }

  private static ColumnType<String> longText(int longest) {
    return new TextType(longest, "textarea");
  }

  private static ChoiceType choice(String column, String... values) {
    return new ChoiceType("account." + column, List.of(values));
  }
}
