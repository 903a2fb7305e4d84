package kontor.customers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.identifier.Countries;
import org.jspecify.annotations.Nullable;

/**
 * An address as far as it is known; what is null is not.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
    @Nullable String recipient,
    @Nullable String street,
    @Nullable String addressLine,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country) {

  /** As it stands on an envelope, the country as its reader calls it. */
  public List<String> lines(Locale reader) {
    var place = known(postcode, city).collect(Collectors.joining(" "));
    var abroad = country == null ? null : Countries.name(country, reader);
    return known(recipient, street, addressLine, place, region, abroad).toList();
  }

  private static Stream<String> known(@Nullable String... some) {
    return Stream.of(some)
        .<String>mapMulti((one, to) -> {
          if (one != null && !one.isEmpty()) to.accept(one);
        });
  }
}
