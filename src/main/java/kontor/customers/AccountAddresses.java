package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.i18n.Wording;
import kontor.platform.identifier.Countries;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.list.RecordRows;
import kontor.platform.record.RecordPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Further addresses of accounts, for some uses; where none is named, the account's own serves. */
@Service
@Transactional
public class AccountAddresses implements RecordPart {

  static final PartTable TABLE =
      new PartTable(
          "addresses",
          AddressList.CATALOGUE,
          ACCOUNT_ADDRESS.ACCOUNT_ID,
          ACCOUNT_ADDRESS.AUDIENCE_ID,
          Accounts.TABLE,
          200);

  private final PartRows rows;

  AccountAddresses(PartRows rows) {
    this.rows = rows;
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
  public UUID add(UUID account, FieldValues address) {
    Accounts.TABLE.requireWriter();
    return rows.add(TABLE, account, inNormalForm(address));
  }

  @Override
  public RecordRows.Change change(UUID account, UUID address, int seen, FieldValues wanted) {
    Accounts.TABLE.requireWriter();
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
    Accounts.TABLE.requireWriter();
    rows.remove(TABLE, account, address);
  }

  @Override
  public void restore(UUID account, UUID address) {
    Accounts.TABLE.requireWriter();
    rows.restore(TABLE, account, address);
  }

  @Override
  public String kind(Part part, Wording words) {
    var uses = part.values().get(AddressList.USES);
    var kind =
        Stream.of(uses == null ? new String[0] : uses)
            .map(use -> words.say("address.uses." + use))
            .collect(Collectors.joining(", "));
    var label = part.values().get(AddressList.LABEL);
    return label == null ? kind : kind + " · " + label;
  }

  /** As it stands on an envelope, without the account's name. */
  @Override
  public List<String> lines(Part part, Wording words) {
    var address = part.values();
    var country = address.get(AddressList.COUNTRY);
    return Stream.of(
            address.get(AddressList.RECIPIENT),
            address.get(AddressList.STREET),
            address.get(AddressList.ADDRESS_LINE),
            joined(address.get(AddressList.POSTCODE), address.get(AddressList.CITY)),
            address.get(AddressList.REGION),
            country == null ? null : Countries.name(country, words.locale()))
        .filter(Objects::nonNull)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String joined(@Nullable String postcode, @Nullable String city) {
    return ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
  }
}
