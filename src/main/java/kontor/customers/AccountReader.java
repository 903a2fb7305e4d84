package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;

import java.util.List;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
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

  private static final Field<List<Part>> ADDRESSES = PartRows.column(AccountAddresses.TABLE);
  private static final Field<List<Part>> CHANNELS = PartRows.column(AccountChannels.TABLE);

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
}
