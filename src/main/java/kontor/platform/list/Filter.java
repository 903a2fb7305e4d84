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

  /** As it stands in an address. */
  String parameter() {
    return operator == Operator.IS ? column : column + "." + operator.inAddress();
  }
}
