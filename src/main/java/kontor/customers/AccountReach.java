package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kontor.identity.Company;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Catalogue;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordRows.NewRow;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Further addresses of accounts, and further ways to reach them. Each is for whom the account is
 * for.
 */
@Service
@Transactional
public class AccountReach {

  private static final int MOST = 200;

  private final DSLContext database;
  private final RecordRows rows;
  private final Company company;

  AccountReach(DSLContext database, RecordRows rows, Company company) {
    this.database = database;
    this.rows = rows;
    this.company = company;
  }

  /**
   * @param address read from {@link AddressList#CATALOGUE}
   * @throws NotFound if the account is not there for the viewer
   * @throws RuleViolation if the postcode is none of its country, or it has too many already
   */
  public UUID addAddress(AccountId account, FieldValues address) {
    var whole = inNormalForm(address);
    return add(
        AddressList.CATALOGUE,
        ACCOUNT_ADDRESS.ACCOUNT_ID,
        ACCOUNT_ADDRESS.AUDIENCE_ID,
        account,
        whole);
  }

  private static FieldValues inNormalForm(FieldValues address) {
    var postcode = address.get(AddressList.POSTCODE);
    var country = address.get(AddressList.COUNTRY);
    if (postcode == null || country == null) return address;
    return address.with(AddressList.POSTCODE, CountryRules.postcode(postcode, country));
  }

  /**
   * @param channel read from {@link ChannelList#CATALOGUE}
   * @throws NotFound if the account is not there for the viewer
   * @throws RuleViolation if the value is none of its kind, or it has too many already
   */
  public UUID addChannel(AccountId account, FieldValues channel) {
    var kind = String.valueOf(channel.get(ChannelList.KIND));
    var value = String.valueOf(channel.get(ChannelList.VALUE));
    var whole = channel.with(ChannelList.NORMAL, normal(account, kind, value));
    return add(
        ChannelList.CATALOGUE,
        ACCOUNT_CHANNEL.ACCOUNT_ID,
        ACCOUNT_CHANNEL.AUDIENCE_ID,
        account,
        whole);
  }

  private @Nullable String normal(AccountId account, String kind, String value) {
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

  private String countryOf(AccountId account) {
    return database
        .select(ACCOUNT.COUNTRY)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account.value()))
        .fetchOptional(ACCOUNT.COUNTRY)
        .orElseGet(company::country);
  }

  private UUID add(
      Catalogue catalogue,
      TableField<?, UUID> owner,
      TableField<?, Integer> audience,
      AccountId account,
      FieldValues values) {
    Viewer.required().requireAnyOf(Accounts.WRITERS);
    var root =
        database
            .select(ACCOUNT.AUDIENCE_ID)
            .from(ACCOUNT)
            .where(ACCOUNT.ID.eq(account.value()))
            .forUpdate()
            .fetchOptional(ACCOUNT.AUDIENCE_ID)
            .orElseThrow(NotFound::new);
    if (database.fetchCount(catalogue.table(), owner.eq(account.value())) >= MOST)
      throw new RuleViolation(null, "account.reach.tooMany", MOST);
    var fixed = new LinkedHashMap<Field<?>, Object>(Map.of(owner, account.value(), audience, root));
    var id = Ids.next();
    rows.insert(catalogue, List.of(new NewRow(id, values)), fixed);
    return id;
  }

  /**
   * Takes an address away; the history keeps it. Twice is once.
   *
   * @throws NotFound if the account is not there for the viewer
   */
  public void removeAddress(AccountId account, UUID address) {
    remove(ACCOUNT_ADDRESS, ACCOUNT_ADDRESS.ID, ACCOUNT_ADDRESS.ACCOUNT_ID, account, address);
  }

  /** As {@link #removeAddress}. */
  public void removeChannel(AccountId account, UUID channel) {
    remove(ACCOUNT_CHANNEL, ACCOUNT_CHANNEL.ID, ACCOUNT_CHANNEL.ACCOUNT_ID, account, channel);
  }

  private void remove(
      Table<?> table,
      TableField<?, UUID> key,
      TableField<?, UUID> owner,
      AccountId account,
      UUID id) {
    Viewer.required().requireAnyOf(Accounts.WRITERS);
    if (!database.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account.value()))) throw new NotFound();
    database.deleteFrom(table).where(key.eq(id)).and(owner.eq(account.value())).execute();
  }
}
