package kontor.platform.identifier;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Set;
import java.util.regex.Pattern;
import kontor.platform.i18n.CountryName;

/**
 * Identification numbers for value added tax. Formats and check digits of the member states are
 * those the European Commission publishes for VIES, as ph-masterdata has them; Switzerland, Norway
 * and what VIES lets pass are checked here. Whether a number was issued only VIES knows.
 */
public final class VatId {

  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");
  private static final Pattern FOREIGN = Pattern.compile("[^0-9A-Z+*]");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final int LONGEST = 20; // Switzerland's with its suffix has fewer

  /** One-stop-shop for sellers outside the Union (Regulation 282/2011 art. 57d and following). */
  private static final Pattern ONE_STOP_SHOP = Pattern.compile("EU[0-9]{9}");

  /**
   * @param typed with the country's letters; blanks, dots, hyphens and slashes as one likes
   * @return the normal form has neither and begins with the letters; Greece is EL
   */
  public static Checked check(String typed) {
    if (typed.length() > 40) return Checked.invalid("vat.long", LONGEST);
    var compact = Typed.capitals(typed).replaceAll("[./:()\\-–]", "");
    if (compact.startsWith("DE")) compact = compact.replace(",", "");
    if (compact.startsWith("GR")) compact = "EL" + compact.substring(2);
    if (!LETTERS.matcher(compact).lookingAt()) return Checked.invalid("vat.format");
    var foreign = FOREIGN.matcher(compact);
    if (foreign.find()) return Checked.invalid("vat.characters", foreign.group());
    if (!DIGIT.matcher(compact).find()) return Checked.invalid("vat.digits");
    if (compact.length() > LONGEST) return Checked.invalid("vat.long", LONGEST);
    var country = compact.substring(0, 2);
    var number = padded(country, compact.substring(2));
    if (!VatPlaces.fit(country, number))
      return Checked.invalid("vat.places", named(country), VatPlaces.of(country), number.length());
    if (MEMBERS.contains(country)) return member(country, number);
    return switch (country) {
      case "XI", "GB" ->
          VATINSyntaxChecker.isValidVATIN("GB" + number)
              ? Checked.valid(compact)
              : unlikeItsCheckDigit(country);
      case "CH" -> SwissUid.isVatId(compact) ? Checked.valid(compact) : wrong(country);
      case "NO" -> NorwegianNumber.isVatId(number) ? Checked.valid(compact) : wrong(country);
      case "EU" ->
          ONE_STOP_SHOP.matcher(compact).matches() ? Checked.valid(compact) : wrong(country);
      default -> elsewhere(country, compact);
    };
  }

  /**
   * @param country ISO code of where it is from if its letters are missing, as they do on the paper
   *     of those who sell at home only
   */
  public static Checked checkFrom(String typed, String country) {
    var checked = check(typed);
    if (checked instanceof Checked.Valid) return checked;
    var completed = check(letters(country) + typed);
    return completed instanceof Checked.Valid ? completed : checked;
  }

  private static String letters(String country) {
    return switch (country) {
      case "GR" -> "EL";
      case "CH" -> "CHE";
      default -> country;
    };
  }

  private static Checked member(String country, String number) {
    var sound =
        VATINSyntaxChecker.isValidVATIN(country + number)
            && (!country.equals("LV") || LatvianNumber.isVatId(number));
    if (!sound && country.equals("RO")) sound = RomanianPersonCode.isValid(number);
    return sound ? Checked.valid(country + number) : unlikeItsCheckDigit(country);
  }

  /** Older notations lack leading zeros. */
  private static String padded(String country, String number) {
    return switch (country) {
      case "BE" -> number.length() == 9 ? "0" + number : number;
      case "EL" -> number.length() == 8 ? "0" + number : number;
      case "NL" ->
          number.matches("[0-9]{7,8}B[0-9]{2}")
              ? "0".repeat(12 - number.length()) + number
              : number;
      default -> number;
    };
  }

  /** Of other countries only that they exist is known here, and that a number has digits. */
  private static Checked elsewhere(String country, String compact) {
    if (!Countries.exists(country)) return Checked.invalid("vat.country", country);
    return compact.substring(2).matches("[0-9A-Z]*[0-9][0-9A-Z]*") && compact.length() >= 6
        ? Checked.valid(compact)
        : wrong(country);
  }

  /** Greece has letters of its own in VAT ids. */
  private static CountryName named(String letters) {
    return new CountryName(letters.equals("EL") ? "GR" : letters);
  }

  /** It has as many places as it needs. */
  private static Checked unlikeItsCheckDigit(String country) {
    return Checked.invalid("vat.checkDigit", named(country));
  }

  private static Checked wrong(String country) {
    return Checked.invalid("vat.number", named(country));
  }

  private VatId() {}
}
