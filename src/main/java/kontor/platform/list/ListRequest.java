package kontor.platform.list;

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
 * @param condition that is being filled in; null for none
 * @param settled whether the address is the state's own; else the page is to lead there, so that
 *     what stands in the address bar can be copied
 */
public record ListRequest(ListState state, @Nullable Draft condition, boolean settled) {

  /**
   * A condition that is not one yet.
   *
   * @param operator null where none is chosen yet
   * @param typed as typed
   * @param refused why what was typed says nothing; null where nothing was
   */
  public record Draft(
      Column<?> column,
      @Nullable Operator operator,
      List<String> typed,
      @Nullable RuleViolation refused) {}

  /** The parameters of the form that adds a condition. */
  private static final List<String> OF_CONDITION = List.of("condition", "operator", "value");

  /**
   * A condition is written into the state as an address writes it, whatever notation and language
   * it was typed in; where it cannot be read, the state stays as it is.
   *
   * @param input reads what was typed
   */
  public static ListRequest of(
      Catalogue catalogue, Map<String, String[]> parameters, RecordInput input) {
    var rest = new LinkedHashMap<>(parameters);
    OF_CONDITION.forEach(rest::remove);
    var state = ListState.of(catalogue, rest);
    var column =
        first(parameters, "condition")
            .flatMap(catalogue::find)
            .filter(c -> c.is(Column.Use.FILTER))
            .orElse(null);
    if (column == null) return new ListRequest(state, null, true);
    var operator =
        first(parameters, "operator")
            .flatMap(Operator::named)
            .filter(column.type().operators()::contains)
            .orElse(null);
    if (operator == null)
      return new ListRequest(state, new Draft(column, null, List.of(), null), true);
    var typed =
        Stream.of(parameters.getOrDefault("value", new String[0]))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    try {
      var filter = new Filter(column.key(), operator, input.condition(column, operator, typed));
      return new ListRequest(state.with(filter), null, false);
    } catch (RuleViolation refused) {
      return new ListRequest(state, new Draft(column, operator, typed, refused), true);
    }
  }

  /** Whether a condition was sent that says nothing. */
  public boolean isRefused() {
    return condition != null && condition.refused() != null;
  }

  private static Optional<String> first(Map<String, String[]> parameters, String name) {
    return Stream.of(parameters.getOrDefault(name, new String[0])).findFirst();
  }
}
