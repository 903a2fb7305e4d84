package kontor.platform.list;

import java.util.List;

/**
 * A condition of a list.
 *
 * @param column its key
 * @param values any of these; in the API's notation
 */
public record Filter(String column, Operator operator, List<String> values) {

  public static Filter is(String column, String... values) {
    return new Filter(column, Operator.IS, List.of(values));
  }

  boolean isOfSameParameter(Filter other) {
    return parameter().equals(other.parameter());
  }

  /** Whether it asks for rows that have nothing there. */
  boolean isForEmpty() {
    return operator == Operator.EMPTY && values.contains("true");
  }

  /** Key of how it reads in the sentence. */
  String label() {
    return operator == Operator.EMPTY && !isForEmpty() ? "list.operator.filled" : operator.label();
  }

  /** As it stands in an address. */
  String parameter() {
    return operator == Operator.IS ? column : column + "." + operator.inAddress();
  }
}
