package kontor.platform.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and shows phone numbers by Google's metadata of the numbering plans. Never throws. */
public final class PhoneNumbers {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final int LONGEST = 250;

  /** The plus and the digits a number may have at most (ITU-T E.164, 6); some plans allow more. */
  private static final int LONGEST_E164 = 16;

  /** The metadata's word for no country. */
  private static final String NOWHERE = "ZZ";

  /** The trunk zero in brackets that nobody dials from abroad: +49 (0)40. */
  private static final Pattern BRACKETED_ZERO = Pattern.compile("(?<=[0-9])\\s*\\(0\\)\\s*");

  private static final Pattern EXTENSION =
      Pattern.compile("(?i)\\b(Durchwahl|DW|Apparat|App|Nebenstelle|Nst)\\b[.:]?");

  private static final Pattern WITH_PREFIX = Pattern.compile("[^0-9+]*[+0].*", Pattern.DOTALL);

  /**
   * What is typed is always kept. A number without area code gets no E.164: it could be anywhere;
   * only a mobile number that a spreadsheet robbed of its zero is taken for one.
   *
   * @param defaultRegion ISO code of the country to which numbers without + belong
   */
  public static PhoneNumber read(String typed, String defaultRegion) {
    return parse(typed, defaultRegion)
        .filter(number -> isWhole(typed, number, defaultRegion))
        .map(number ->
            new PhoneNumber(
                typed,
                PLANS.format(number, PhoneNumberFormat.E164),
                PLANS.getRegionCodeForNumber(number)))
        .orElseGet(() -> new PhoneNumber(typed, null, null));
  }

  /**
   * Grouped as in the country it is read in where the number is from there ("040 12345678", DIN
   * 5008), else with the country's code ("+49 40 12345678", ITU-T E.123). What cannot be dialled is
   * shown as typed.
   *
   * @param home ISO code of the country it is read in
   */
  public static String display(PhoneNumber number, String home) {
    return number.e164() == null ? number.typed() : display(number.e164(), home);
  }

  /** As {@link #display(PhoneNumber, String)}; what is no E.164 comes back as it is. */
  public static String display(String e164, String home) {
    return parse(e164, NOWHERE)
        .map(number ->
            PLANS.format(
                number,
                home.equals(PLANS.getRegionCodeForNumber(number))
                    ? PhoneNumberFormat.NATIONAL
                    : PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  private static Optional<Phonenumber.PhoneNumber> parse(String typed, String region) {
    if (typed.length() > LONGEST) return Optional.empty();
    var plain = BRACKETED_ZERO.matcher(typed).replaceFirst(" ");
    try {
      return Optional.of(PLANS.parse(EXTENSION.matcher(plain).replaceFirst(" ext. "), region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(
      String typed, Phonenumber.PhoneNumber number, String defaultRegion) {
    if (PLANS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) return false;
    if (PLANS.format(number, PhoneNumberFormat.E164).length() > LONGEST_E164) return false;
    var zeroExpected = "0".equals(PLANS.getNddPrefixForRegion(defaultRegion, true));
    if (!zeroExpected || WITH_PREFIX.matcher(typed).matches()) return true;
    return PLANS.isValidNumber(number) && PLANS.getNumberType(number) == PhoneNumberType.MOBILE;
  }

  private PhoneNumbers() {}
}
