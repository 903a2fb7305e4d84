package kontor.platform.identifier;

import java.util.regex.Pattern;

/**
 * The Norwegian organisation number, as VAT id followed by MVA (Brønnøysundregistrene: weights 3 2
 * 7 6 5 4 3 2, modulo 11).
 */
final class NorwegianNumber {

  private static final Pattern FORMAT = Pattern.compile("([0-9]{9})(MVA)?");

  static boolean isVatId(String number) {
    var organisation = FORMAT.matcher(number);
    return organisation.matches()
        && CheckDigits.mod11(organisation.group(1), 3, 2, 7, 6, 5, 4, 3, 2);
  }

  private NorwegianNumber() {}
}
