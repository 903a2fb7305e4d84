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
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.list.RecordRows;
import kontor.platform.record.RecordPart;
import kontor.platform.search.Search;
import kontor.platform.search.SearchSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Further ways to reach accounts: phones, mails, fax, web. */
@Service
@Transactional
public class AccountChannels implements RecordPart {

  static final PartTable TABLE =
      new PartTable(
          "channels",
          ChannelList.CATALOGUE,
          ACCOUNT_CHANNEL.ACCOUNT_ID,
          ACCOUNT_CHANNEL.AUDIENCE_ID,
          Accounts.TABLE,
          200);

  private final PartRows rows;
  private final DSLContext database;
  private final Company company;
  private final Search search;

  AccountChannels(PartRows rows, DSLContext database, Company company, Search search) {
    this.rows = rows;
    this.database = database;
    this.company = company;
    this.search = search;
  }

  @Override
  public PartTable table() {
    return TABLE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Part> of(UUID account) {
    return rows.of(TABLE, account);
  }

  @Override
  public UUID add(UUID account, FieldValues channel) {
    Accounts.TABLE.requireWriter();
    var added = rows.add(TABLE, account, complete(account, channel));
    found(account);
    return added;
  }

  @Override
  public RecordRows.Change change(UUID account, UUID channel, int seen, FieldValues wanted) {
    Accounts.TABLE.requireWriter();
    var done =
        rows.change(
            TABLE,
            account,
            channel,
            seen,
            wanted,
            (now, change) -> complete(account, now.and(change)));
    found(account);
    return done;
  }

  /** An account is found by its further numbers and addresses too. */
  private void found(UUID account) {
    search.refresh(Accounts.TABLE, List.of(account));
  }

  private FieldValues complete(UUID account, FieldValues channel) {
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
      var violation = refused.violations().getFirst();
      throw new RuleViolation(ChannelList.VALUE.key(), violation.key(), violation.args().toArray());
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

  @Override
  public void remove(UUID account, UUID channel) {
    Accounts.TABLE.requireWriter();
    rows.remove(TABLE, account, channel);
    found(account);
  }

  @Override
  public void restore(UUID account, UUID channel) {
    Accounts.TABLE.requireWriter();
    rows.restore(TABLE, account, channel);
    found(account);
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
