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

  private static final Pattern FORMAT = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
  private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");

  /**
   * @return the normal form is without blanks, in capitals
   */
  public static Checked check(String typed) {
    if (typed.length() > 80) return Checked.invalid("iban.format");
    var iban = Typed.capitals(typed).replaceAll("[.\\-–]", "").replaceFirst("^IBAN:?", "");
    if (!FORMAT.matcher(iban).matches()) return Checked.invalid("iban.format");
    var country = iban.substring(0, 2);
    if (!hasIbans(country)) return Checked.invalid("iban.country", new CountryName(country));
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
