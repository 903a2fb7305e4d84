package kontor.platform.identifier;

import java.util.regex.Pattern;
import kontor.platform.i18n.CountryName;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;

/**
 * International bank account numbers (ISO 13616): check digits, length and places of letters by the
 * SWIFT registry, and inner check digits where a country has them.
 */
public final class Iban {

  private static final int LONGEST = 34; // ISO 13616
  private static final Pattern BEGINNING = Pattern.compile("[A-Z]{2}[0-9]{2}");
  private static final Pattern FOREIGN = Pattern.compile("[^0-9A-Z]");
  private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");

  /**
   * @return the normal form is without blanks, in capitals
   */
  public static Checked check(String typed) {
    if (typed.length() > 80) return Checked.invalid("iban.long", LONGEST);
    var iban = Typed.capitals(typed).replaceAll("[.\\-–]", "").replaceFirst("^IBAN:?", "");
    if (!BEGINNING.matcher(iban).lookingAt()) return Checked.invalid("iban.format");
    var foreign = FOREIGN.matcher(iban);
    if (foreign.find()) return Checked.invalid("iban.characters", foreign.group());
    var country = iban.substring(0, 2);
    if (!hasIbans(country)) return Checked.invalid("iban.country", new CountryName(country));
    var places = IbanUtil.getIbanLength(CountryCode.getByCode(country));
    if (iban.length() != places)
      return Checked.invalid("iban.places", new CountryName(country), places, iban.length());
    try {
      IbanUtil.validateWithCountryRules(iban);
    } catch (InvalidCheckDigitException e) {
      return Checked.invalid("iban.checkDigits");
    } catch (Iban4jException e) {
      return Checked.invalid("iban.structure", new CountryName(country));
    }
    return Checked.valid(iban);
  }

  /** In groups of four, as on paper. */
  public static String display(String iban) {
    return GROUPS.matcher(iban).replaceAll("$1 ");
  }

  private static boolean hasIbans(String code) {
    var country = CountryCode.getByCode(code);
    return country != null && IbanUtil.isSupportedCountry(country);
  }

  private Iban() {}
}
