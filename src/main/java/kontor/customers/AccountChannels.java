package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static org.jooq.impl.DSL.concatWs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kontor.identity.Company;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.record.RecordPart;
import kontor.platform.search.SearchSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Further ways to reach accounts: phones, mails, fax, web. */
@Component
@Order(1)
public class AccountChannels implements RecordPart {

  static final PartTable TABLE =
      new PartTable(
          "channels",
          ChannelList.CATALOGUE,
          ACCOUNT_CHANNEL.ACCOUNT_ID,
          ACCOUNT_CHANNEL.AUDIENCE_ID,
          Accounts.TABLE,
          200);

  private final DSLContext database;
  private final Company company;

  AccountChannels(DSLContext database, Company company) {
    this.database = database;
    this.company = company;
  }

  @Override
  public PartTable table() {
    return TABLE;
  }

  @Override
  public FieldValues complete(UUID account, FieldValues channel) {
    var kind = String.valueOf(channel.get(ChannelList.KIND));
    var value = String.valueOf(channel.get(ChannelList.VALUE));
    return channel.with(ChannelList.NORMAL, normal(account, kind, value));
  }

  private @Nullable String normal(UUID account, String kind, String value) {
    try {
      return switch (kind) {
        case "email" -> AccountFields.email(value).toLowerCase(Locale.ROOT);
        case "web" -> AccountFields.website(value);
        default -> AccountFields.e164(AccountFields.phone(value), countryOf(account));
      };
    } catch (RuleViolation refused) {
      throw refused.at(ChannelList.VALUE.key());
    }
  }

  private String countryOf(UUID account) {
    return database
        .select(ACCOUNT.COUNTRY)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account))
        .fetchOptional(ACCOUNT.COUNTRY)
        .orElseGet(company::country);
  }

  /** What an account is found by of these. */
  public static Field<String> words() {
    var dialled =
        when(
            ACCOUNT_CHANNEL.KIND.in("phone", "mobile", "fax"),
            SearchSource.dialled(ACCOUNT_CHANNEL.NORMAL, ACCOUNT_CHANNEL.VALUE));
    return field(
        select(groupConcat(concatWs(inline(" "), ACCOUNT_CHANNEL.VALUE, dialled)).separator(" "))
            .from(ACCOUNT_CHANNEL)
            .where(ACCOUNT_CHANNEL.ACCOUNT_ID.eq(ACCOUNT.ID)));
  }

  @Override
  public String kind(Part part, Wording words) {
    var kind = words.say("channel.kind." + part.values().get(ChannelList.KIND));
    var label = part.values().get(ChannelList.LABEL);
    return label == null ? kind : kind + " · " + label;
  }

  @Override
  public List<String> lines(Part part, Wording words) {
    return List.of(String.valueOf(part.values().get(ChannelList.VALUE)));
  }

  @Override
  public @Nullable String href(Part part) {
    var normal = part.values().get(ChannelList.NORMAL);
    if (normal == null) return null;
    return switch (String.valueOf(part.values().get(ChannelList.KIND))) {
      case "phone", "mobile" -> "tel:" + normal;
      case "email" -> "mailto:" + normal;
      case "web" -> normal.matches("https?://.*") ? normal : null;
      default -> null;
    };
  }
}
