package kontor.platform.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a filter compares; in an address it follows the column's key after a point, and {@code IS} is
 * left out.
 */
public enum Operator {
  IS,
  NOT,
  CONTAINS,
  STARTS,
  FROM,
  TO,
  EMPTY;

  String inAddress() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Operator> named(String name) {
    return Arrays.stream(values())
        .filter(operator -> operator.inAddress().equals(name))
        .findFirst();
  }

  /** Key of how it reads in the filter's sentence. */
  public String label() {
    return "list.operator." + inAddress();
  }
}
