package kontor.platform.identifier;

/** Arithmetic that several identifiers share. */
final class CheckDigits {

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
