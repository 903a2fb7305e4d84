package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kontor.customers.db.tables.records.AccountAddressRecord;
import kontor.customers.db.tables.records.AccountChannelRecord;
import kontor.platform.error.NotFound;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.ReferenceNames;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads an account with all that hangs on it, in one round trip, and the names of what it points
 * to.
 */
@Component
class AccountReader {

  private static final Field<List<AccountAddress>> ADDRESSES =
      multiset(
              select(ACCOUNT_ADDRESS.fields())
                  .from(ACCOUNT_ADDRESS)
                  .where(ACCOUNT_ADDRESS.ACCOUNT_ID.eq(ACCOUNT.ID))
                  .orderBy(ACCOUNT_ADDRESS.ID))
          .convertFrom(rows -> rows.into(ACCOUNT_ADDRESS).map(AccountReader::address));

  private static final Field<List<AccountChannel>> CHANNELS =
      multiset(
              select(ACCOUNT_CHANNEL.fields())
                  .from(ACCOUNT_CHANNEL)
                  .where(ACCOUNT_CHANNEL.ACCOUNT_ID.eq(ACCOUNT.ID))
                  .orderBy(ACCOUNT_CHANNEL.ID))
          .convertFrom(rows -> rows.into(ACCOUNT_CHANNEL).map(AccountReader::channel));

  private final DSLContext database;
  private final ReferenceNames references;

  AccountReader(DSLContext database, ReferenceNames references) {
    this.database = database;
    this.references = references;
  }

  Account get(AccountId id) {
    var row =
        database
            .select(AccountList.CATALOGUE.columns().stream().map(Column::field).toList())
            .select(ACCOUNT.AUDIENCE_ID, ACCOUNT.VERSION, ACCOUNT.ARCHIVED_AT, ACCOUNT.ARCHIVED_BY)
            .select(ADDRESSES, CHANNELS)
            .from(ACCOUNT)
            .where(ACCOUNT.ID.eq(id.value()))
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var values = FieldValues.of(row, AccountList.CATALOGUE.columns());
    var names = references.of(List.of(values));
    return new Account(
        id,
        ReferenceNames.seen(values, names),
        names,
        row.get(ADDRESSES),
        row.get(CHANNELS),
        row.get(ACCOUNT.AUDIENCE_ID),
        row.get(ACCOUNT.VERSION),
        archival(row));
  }

  private static Account.@Nullable Archival archival(Record row) {
    var at = row.get(ACCOUNT.ARCHIVED_AT);
    if (at == null) return null;
    UUID by = row.get(ACCOUNT.ARCHIVED_BY);
    return new Account.Archival(at.toInstant(), row.get(ACCOUNT.ARCHIVED_REASON), by);
  }

  private static AccountAddress address(AccountAddressRecord row) {
    return new AccountAddress(
        row.getId(),
        Arrays.asList(row.getUses()),
        row.getLabel(),
        row.getRecipient(),
        row.getStreet(),
        row.getAddressLine(),
        row.getPostcode(),
        row.getCity(),
        row.getRegion(),
        row.getCountry());
  }

  private static AccountChannel channel(AccountChannelRecord row) {
    return new AccountChannel(
        row.getId(), row.getKind(), row.getLabel(), row.getValue(), row.getNormal());
  }
}
