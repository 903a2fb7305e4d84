package kontor.platform.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list's page: a state, and perhaps a condition that is being added.
 *
 * @param condition the column whose condition is being filled in; null for none
 * @param settled whether the address is the state's own; else the page is to lead there, so that
 *     what stands in the address bar can be copied
 */
public record ListRequest(ListState state, @Nullable Column<?> condition, boolean settled) {

  /** The parameters of the form that adds a condition. */
  private static final List<String> OF_CONDITION = List.of("condition", "operator", "value");

  public static ListRequest of(Catalogue catalogue, Map<String, String[]> parameters) {
    var rest = new LinkedHashMap<>(parameters);
    OF_CONDITION.forEach(rest::remove);
    var state = ListState.of(catalogue, rest);
    var column =
        first(parameters, "condition")
            .flatMap(catalogue::find)
            .filter(c -> c.is(Column.Use.FILTER));
    if (column.isEmpty()) return new ListRequest(state, null, true);
    var values = new ArrayList<String>();
    for (var value : parameters.getOrDefault("value", new String[0]))
      if (!value.isBlank()) values.add(value.strip());
    var operator =
        first(parameters, "operator")
            .flatMap(Operator::named)
            .filter(column.get().type().operators()::contains);
    if (operator.filter(Operator.EMPTY::equals).isPresent()) {
      values.clear();
      values.add("true");
    }
    if (values.isEmpty() || operator.isEmpty()) return new ListRequest(state, column.get(), true);
    var written =
        values.stream().map(value -> canonical(column.get(), operator.get(), value)).toList();
    return new ListRequest(
        state.with(new Filter(column.get().key(), operator.get(), written)), null, false);
  }

  /**
   * As the address writes what a person typed: a number in German, a country by its name. What
   * cannot be read the list itself refuses.
   */
  private static <T> String canonical(Column<T> column, Operator operator, String typed) {
    var whole = operator == Operator.IS || operator == Operator.NOT;
    if (!(column.type() instanceof NumberType<?>) && !(whole && column.type() instanceof TextType))
      return typed;
    try {
      return column.write(column.read(typed, Notation.ofViewer()), Notation.CANONICAL);
    } catch (RuleViolation refused) {
      return typed;
    }
  }

  private static Optional<String> first(Map<String, String[]> parameters, String name) {
    return Stream.of(parameters.getOrDefault(name, new String[0])).findFirst();
  }
}
