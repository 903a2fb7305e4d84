package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.i18n.Wording;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.record.RecordPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Further addresses of accounts, for some uses; where none is named, the account's own serves. */
@Component
@Order(2)
public class AccountAddresses implements RecordPart {

  static final PartTable TABLE =
      new PartTable(
          "addresses",
          AddressList.CATALOGUE,
          ACCOUNT_ADDRESS.ACCOUNT_ID,
          ACCOUNT_ADDRESS.AUDIENCE_ID,
          Accounts.TABLE,
          200);

  @Override
  public PartTable table() {
    return TABLE;
  }

  @Override
  public FieldValues complete(UUID account, FieldValues address) {
    var postcode = address.get(AddressList.POSTCODE);
    var country = address.get(AddressList.COUNTRY);
    if (postcode == null || country == null) return address;
    return address.with(AddressList.POSTCODE, CountryRules.postcode(postcode, country));
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
    return new PostalAddress(
            address.get(AddressList.RECIPIENT),
            address.get(AddressList.STREET),
            address.get(AddressList.ADDRESS_LINE),
            address.get(AddressList.POSTCODE),
            address.get(AddressList.CITY),
            address.get(AddressList.REGION),
            address.get(AddressList.COUNTRY))
        .lines(words.locale());
  }
}
