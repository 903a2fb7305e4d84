package kontor.platform.identifier;

import java.util.regex.Pattern;

/**
 * The Swiss enterprise number (UID), as VAT id with a suffix in one of the languages (Federal
 * Statistical Office, eCH-0097: weights 5 4 3 2 7 6 5 4, modulo 11).
 */
final class SwissUid {

  private static final Pattern FORMAT = Pattern.compile("CHE([0-9]{9})(MWST|TVA|IVA|TPV)?");

  /**
   * @param compact capitals and digits only
   */
  static boolean isVatId(String compact) {
    var uid = FORMAT.matcher(compact);
    return uid.matches() && CheckDigits.mod11(uid.group(1), 5, 4, 3, 2, 7, 6, 5, 4);
  }

  private SwissUid() {}
}
