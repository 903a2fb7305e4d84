package kontor.platform.identifier;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many places a VAT id has after the country's letters: the member states' as VIES publishes
 * them (Commission, "VAT identification numbers"), the United Kingdom's as its tax office does
 * (VATREC).
 */
final class VatPlaces {

  /** From so many to so many. */
  private record Range(int least, int most) {

    boolean holds(int length) {
      return least <= length && length <= most;
    }

    /** As one reads it. */
    String text() {
      return least == most ? String.valueOf(least) : least + "–" + most;
    }
  }

  private static final Map<String, List<Range>> PLACES =
      Map.ofEntries(
          entry("AT", List.of(exactly(9))),
          entry("BE", List.of(exactly(10))),
          entry("BG", List.of(exactly(9), exactly(10))),
          entry("CY", List.of(exactly(9))),
          entry("CZ", List.of(from(8, 10))),
          entry("DE", List.of(exactly(9))),
          entry("DK", List.of(exactly(8))),
          entry("EE", List.of(exactly(9))),
          entry("EL", List.of(exactly(9))),
          entry("ES", List.of(exactly(9))),
          entry("FI", List.of(exactly(8))),
          entry("FR", List.of(exactly(11))),
          entry("GB", List.of(exactly(5), exactly(9), exactly(12))),
          entry("HR", List.of(exactly(11))),
          entry("HU", List.of(exactly(8))),
          entry("IE", List.of(exactly(8), exactly(9))),
          entry("IT", List.of(exactly(11))),
          entry("LT", List.of(exactly(9), exactly(12))),
          entry("LU", List.of(exactly(8))),
          entry("LV", List.of(exactly(11))),
          entry("MT", List.of(exactly(8))),
          entry("NL", List.of(exactly(12))),
          entry("PL", List.of(exactly(10))),
          entry("PT", List.of(exactly(9))),
          entry("RO", List.of(from(2, 10), exactly(13))),
          entry("SE", List.of(exactly(12))),
          entry("SI", List.of(exactly(8))),
          entry("SK", List.of(exactly(10))),
          entry("XI", List.of(exactly(5), exactly(9), exactly(12))));

  private VatPlaces() {}

  private static Range exactly(int places) {
    return new Range(places, places);
  }

  private static Range from(int least, int most) {
    return new Range(least, most);
  }

  /** Of a country that is in the table, as one reads them: {@code 5 / 9 / 12}. */
  static String of(String country) {
    return PLACES.getOrDefault(country, List.of()).stream()
        .map(Range::text)
        .collect(Collectors.joining(" / "));
  }

  /** Also true of a country whose numbers' length is not known here. */
  static boolean fit(String country, String number) {
    var places = PLACES.get(country);
    return places == null || places.stream().anyMatch(range -> range.holds(number.length()));
  }
}
