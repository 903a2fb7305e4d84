package kontor.platform.identifier;

import java.math.BigInteger;

/** Arithmetic that several identifiers share. */
final class CheckDigits {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /**
   * ISO/IEC 7064 MOD 97-10 with letters as 10 to 35: whether the check digits at the end are right.
   *
   * @param code capitals and digits only
   */
  static boolean mod97(String code) {
    var digits = new StringBuilder();
    code.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** Sum of each digit times the weight at its place; digits without weight do not count. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
    return sum;
  }

  /** Modulo 11 with a check digit behind the weights; where it would be 10 there is no number. */
  static boolean mod11(String digits, int... weights) {
    int check = (11 - weighted(digits, weights) % 11) % 11;
    return check == digits.charAt(weights.length) - '0';
  }

  private CheckDigits() {}
}
