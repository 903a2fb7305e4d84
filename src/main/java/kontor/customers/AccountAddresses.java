package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;

import java.util.List;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.list.RecordRows;
import kontor.platform.record.RecordPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Further addresses of accounts, for some uses; where none is named, the account's own serves. */
@Service
@Transactional
public class AccountAddresses implements RecordPart {

  private static final PartTable TABLE =
      new PartTable(
          AddressList.CATALOGUE,
          ACCOUNT_ADDRESS.ACCOUNT_ID,
          ACCOUNT_ADDRESS.AUDIENCE_ID,
          AccountList.CATALOGUE,
          ACCOUNT.AUDIENCE_ID,
          200);

  private final PartRows rows;

  AccountAddresses(PartRows rows) {
    this.rows = rows;
  }

  @Override
  public String recordType() {
    return AccountList.CATALOGUE.name();
  }

  @Override
  public Catalogue catalogue() {
    return AddressList.CATALOGUE;
  }

  @Override
  public String path() {
    return "addresses";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Part> of(UUID account) {
    return rows.of(TABLE, account);
  }

  @Override
  public UUID add(UUID account, FieldValues address) {
    Viewer.required().requireAnyOf(Accounts.WRITERS);
    return rows.add(TABLE, account, inNormalForm(address));
  }

  @Override
  public RecordRows.Change change(UUID account, UUID address, int seen, FieldValues wanted) {
    Viewer.required().requireAnyOf(Accounts.WRITERS);
    return rows.change(
        TABLE, account, address, seen, wanted, (now, change) -> inNormalForm(now.and(change)));
  }

  private static FieldValues inNormalForm(FieldValues address) {
    var postcode = address.get(AddressList.POSTCODE);
    var country = address.get(AddressList.COUNTRY);
    if (postcode == null || country == null) return address;
    return address.with(AddressList.POSTCODE, CountryRules.postcode(postcode, country));
  }

  @Override
  public void remove(UUID account, UUID address) {
    Viewer.required().requireAnyOf(Accounts.WRITERS);
    rows.remove(TABLE, account, address);
  }

  @Override
  public String kind(Part part, Wording words) {
    return AccountAddress.of(part).kind(words);
  }

  @Override
  public String line(Part part, Wording words) {
    return String.join(", ", AccountAddress.of(part).lines(words.locale()));
  }
}
