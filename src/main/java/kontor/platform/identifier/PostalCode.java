package kontor.platform.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kontor.platform.i18n.CountryName;

/** Postal codes, strictly where the country's post leaves no doubt, leniently elsewhere (UPU). */
public final class PostalCode {

  private static final Pattern ANYWHERE =
      Pattern.compile("[0-9A-Z](?:[0-9A-Z \\-]{0,10}[0-9A-Z])?");

  private static final Map<String, Pattern> STRICT =
      Map.ofEntries(
          digits("DE", 5),
          digits("AT", 4),
          digits("CH", 4),
          digits("LI", 4),
          digits("BE", 4),
          digits("DK", 4),
          digits("ES", 5),
          digits("FI", 5),
          digits("FR", 5),
          digits("HU", 4),
          digits("IT", 5),
          digits("LU", 4),
          digits("NO", 4),
          digits("BG", 4),
          digits("SI", 4),
          digits("HR", 5),
          digits("EE", 5),
          digits("RO", 6),
          Map.entry("NL", Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})")),
          Map.entry("PL", Pattern.compile("([0-9]{2})-?([0-9]{3})")),
          Map.entry("PT", Pattern.compile("([0-9]{4})(?:-?([0-9]{3}))?")),
          Map.entry("CZ", Pattern.compile("([0-9]{3}) ?([0-9]{2})")),
          Map.entry("SK", Pattern.compile("([0-9]{3}) ?([0-9]{2})")),
          Map.entry("SE", Pattern.compile("([0-9]{3}) ?([0-9]{2})")),
          Map.entry("US", Pattern.compile("([0-9]{5})(?:-?([0-9]{4}))?")));

  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("DE", "20095"),
          Map.entry("AT", "1010"),
          Map.entry("CH", "8001"),
          Map.entry("LI", "9490"),
          Map.entry("BE", "1000"),
          Map.entry("DK", "2100"),
          Map.entry("ES", "28001"),
          Map.entry("FI", "00100"),
          Map.entry("FR", "75001"),
          Map.entry("HU", "1051"),
          Map.entry("IT", "00118"),
          Map.entry("LU", "1111"),
          Map.entry("NO", "0150"),
          Map.entry("BG", "1000"),
          Map.entry("SI", "1000"),
          Map.entry("HR", "10000"),
          Map.entry("EE", "10111"),
          Map.entry("RO", "010011"),
          Map.entry("NL", "1012 AB"),
          Map.entry("PL", "00-950"),
          Map.entry("PT", "1100-148"),
          Map.entry("CZ", "110 00"),
          Map.entry("SK", "811 01"),
          Map.entry("SE", "111 22"),
          Map.entry("US", "10001"));

  /** Of countries whose codes may hold letters. */
  private static final String EXAMPLE_ELSEWHERE = "SW1A 1AA";

  private static final Map<String, String> JOINED_BY =
      Map.of("NL", " ", "PL", "-", "PT", "-", "CZ", " ", "SK", " ", "SE", " ", "US", "-");

  /**
   * @param country ISO code
   * @return the normal form is without the country's prefix, in capitals, grouped as the country
   *     groups it
   */
  public static Checked check(String typed, String country) {
    if (typed.length() > 40) return invalid(country);
    var prefix = "(?i)^(" + country + "|" + vehicleSign(country) + ")[ \\-]+(?=[0-9])";
    var code = Typed.tidy(typed).replaceFirst(prefix, "").toUpperCase(Locale.ROOT);
    var strict = STRICT.get(country);
    if (strict == null) {
      return ANYWHERE.matcher(code).matches() ? Checked.valid(code) : invalid(country);
    }
    var match = strict.matcher(code);
    if (!match.matches()) return invalid(country);
    return match.groupCount() == 2 && match.group(2) != null
        ? Checked.valid(match.group(1) + JOINED_BY.get(country) + match.group(2))
        : Checked.valid(code);
  }

  private static Checked invalid(String country) {
    return Checked.invalid(
        "postalCode", new CountryName(country), EXAMPLES.getOrDefault(country, EXAMPLE_ELSEWHERE));
  }

  private static String vehicleSign(String country) {
    return switch (country) {
      case "DE" -> "D";
      case "AT" -> "A";
      case "FR" -> "F";
      case "IT" -> "I";
      case "BE" -> "B";
      case "LI" -> "FL";
      case "LU" -> "L";
      case "SE" -> "S";
      case "ES" -> "E";
      case "PT" -> "P";
      case "NO" -> "N";
      case "SI" -> "SLO";
      case "FI" -> "FIN";
      default -> country;
    };
  }

  private static Map.Entry<String, Pattern> digits(String country, int count) {
    return Map.entry(country, Pattern.compile("[0-9]{" + count + "}"));
  }

  private PostalCode() {}
}
