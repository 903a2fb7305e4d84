package kontor.platform.identifier;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many places a VAT id has after the country's letters: the member states' as VIES publishes
 * them (Commission, "VAT identification numbers"), the United Kingdom's as its tax office does
 * (VATREC).
 */
final class VatPlaces {

  /** As one reads them: several numbers, or from one to another. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          entry("AT", "9"),
          entry("BE", "10"),
          entry("BG", "9 / 10"),
          entry("CY", "9"),
          entry("CZ", "8–10"),
          entry("DE", "9"),
          entry("DK", "8"),
          entry("EE", "9"),
          entry("EL", "9"),
          entry("ES", "9"),
          entry("FI", "8"),
          entry("FR", "11"),
          entry("GB", "5 / 9 / 12"),
          entry("HR", "11"),
          entry("HU", "8"),
          entry("IE", "8 / 9"),
          entry("IT", "11"),
          entry("LT", "9 / 12"),
          entry("LU", "8"),
          entry("LV", "11"),
          entry("MT", "8"),
          entry("NL", "12"),
          entry("PL", "10"),
          entry("PT", "9"),
          entry("RO", "2–10 / 13"),
          entry("SE", "12"),
          entry("SI", "8"),
          entry("SK", "10"),
          entry("XI", "5 / 9 / 12"));

  private static final Pattern CHOICE = Pattern.compile(" / ");

  private VatPlaces() {}

  /** Of a country that is in the table. */
  static String of(String country) {
    return PLACES.getOrDefault(country, "");
  }

  /** Also true of a country whose numbers' length is not known here. */
  static boolean fit(String country, String number) {
    var places = PLACES.get(country);
    return places == null
        || CHOICE.splitAsStream(places).anyMatch(choice -> fits(number.length(), choice));
  }

  private static boolean fits(int length, String choice) {
    var to = choice.indexOf('–');
    return to < 0
        ? length == Integer.parseInt(choice)
        : length >= Integer.parseInt(choice.substring(0, to))
            && length <= Integer.parseInt(choice.substring(to + 1));
  }
}
