package kontor.customers;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.i18n.Wording;
import kontor.platform.list.PartRows.Part;
import org.jspecify.annotations.Nullable;

/**
 * A further address of an account, for some uses; where no address is named for a use, the
 * account's own serves.
 *
 * @param uses billing, delivery, visit, post; at least one
 * @param country ISO 3166-1
 */
public record AccountAddress(
    UUID id,
    List<String> uses,
    @Nullable String label,
    @Nullable String recipient,
    @Nullable String street,
    @Nullable String addressLine,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country) {

  static AccountAddress of(Part part) {
    var values = part.values();
    var uses = values.get(AddressList.USES);
    return new AccountAddress(
        part.id(),
        uses == null ? List.of() : List.of(uses),
        values.get(AddressList.LABEL),
        values.get(AddressList.RECIPIENT),
        values.get(AddressList.STREET),
        values.get(AddressList.ADDRESS_LINE),
        values.get(AddressList.POSTCODE),
        values.get(AddressList.CITY),
        values.get(AddressList.REGION),
        values.get(AddressList.COUNTRY));
  }

  /** What it is for, and what it is called. */
  String kind(Wording words) {
    var kind =
        uses.stream()
            .map(use -> words.say("address.uses." + use))
            .collect(Collectors.joining(", "));
    return label == null ? kind : kind + " · " + label;
  }

  /** As it stands on an envelope, without the account's name. */
  public List<String> lines(Locale reader) {
    var place = ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
    return Stream.of(
            recipient,
            street,
            addressLine,
            place,
            region,
            country == null ? null : Locale.of("", country).getDisplayCountry(reader))
        .filter(line -> line != null && !line.isEmpty())
        .toList();
  }
}
