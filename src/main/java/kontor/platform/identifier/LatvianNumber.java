package kontor.platform.identifier;

/**
 * Latvia's eleven digits: companies begin with 4 to 9, all else are personal codes, which have a
 * check digit of their own (Cabinet regulation on the personal code) unless they were given out
 * since 2017 and begin with 32.
 */
final class LatvianNumber {

  /**
   * @param digits eleven, a company's check digit already found right
   */
  static boolean isVatId(String digits) {
    if (digits.charAt(0) > '3' || digits.startsWith("32")) return true;
    int check = (1 + CheckDigits.weighted(digits, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10;
    return check == digits.charAt(10) - '0';
  }

  private LatvianNumber() {}
}
