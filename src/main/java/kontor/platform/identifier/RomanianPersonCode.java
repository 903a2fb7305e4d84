package kontor.platform.identifier;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * The Romanian personal code (CNP), by which sole traders are registered for VAT: thirteen digits
 * with date of birth and county (Law 105/1996, annex: weights 2 7 9 1 4 6 3 5 8 2 7 9, modulo 11).
 */
final class RomanianPersonCode {

  private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]{12}");

  static boolean isValid(String code) {
    if (!FORMAT.matcher(code).matches() || !hasBirthday(code)) return false;
    int check = CheckDigits.weighted(code, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return (check == 10 ? 1 : check) == code.charAt(12) - '0';
  }

  private static boolean hasBirthday(String code) {
    try {
      MonthDay.of(Integer.parseInt(code.substring(3, 5)), Integer.parseInt(code.substring(5, 7)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private RomanianPersonCode() {}
}
