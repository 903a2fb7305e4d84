package kontor.platform.number;

/**
 * How the numbers of one kind of record look.
 *
 * @param name of the range, such as {@code account}
 * @param prefix before the number; may be empty
 * @param digits at least so many, filled with noughts; 1 to 18
 * @param next the next number given out
 */
public record NumberRange(String name, String prefix, int digits, long next) {

  /** The number as it stands on a record. */
  public String format(long number) {
    var plain = Long.toString(number);
    return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
