package kontor.platform.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list's page: a state, and perhaps a condition that is being added or
 * changed.
 *
 * @param condition that is being filled in; null for none
 * @param settled whether the address is the state's own; else the page is to lead there, so that
 *     what stands in the address bar can be copied
 */
public record ListRequest(ListState state, @Nullable Draft condition, boolean settled) {

  /**
   * A condition that is not one yet.
   *
   * @param replaced the one it is to stand in the place of; null for one more
   * @param operator as the form sends it; null where nothing was sent yet
   * @param typed as typed
   * @param refused why what was typed says nothing; null where nothing was
   */
  public record Draft(
      Column<?> column,
      @Nullable Filter replaced,
      @Nullable String operator,
      List<String> typed,
      @Nullable RuleViolation refused) {}

  /** As the form sends what is no operator of its own: to be empty, not to be so. */
  static final String FILLED = "filled";

  /** The parameters of the form that adds a condition, or changes the one at a place. */
  private static final List<String> OF_CONDITION =
      List.of("condition", "change", "operator", "value");

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
    var replaced = replaced(state, parameters);
    var column =
        Optional.ofNullable(replaced)
            .map(Filter::column)
            .or(() -> first(parameters, "condition"))
            .flatMap(catalogue::find)
            .filter(c -> c.is(Column.Use.FILTER))
            .orElse(null);
    if (column == null) return new ListRequest(state, null, true);
    var sent = first(parameters, "operator").orElse("");
    var operator =
        Operator.named(sent.equals(FILLED) ? Operator.EMPTY.inAddress() : sent)
            .filter(column.type().operators()::contains)
            .orElse(null);
    if (operator == null)
      return new ListRequest(state, new Draft(column, replaced, null, List.of(), null), true);
    var typed = typed(parameters);
    try {
      var values =
          sent.equals(FILLED) ? List.of("false") : input.condition(column, operator, typed);
      var filter = new Filter(column.key(), operator, values);
      var next = replaced == null ? state.with(filter) : state.replacing(replaced, filter);
      return new ListRequest(next, null, false);
    } catch (RuleViolation refused) {
      return new ListRequest(state, new Draft(column, replaced, sent, typed, refused), true);
    }
  }

  private static @Nullable Filter replaced(ListState state, Map<String, String[]> parameters) {
    var filters = state.allFilters();
    return first(parameters, "change")
        .filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::parseInt)
        .filter(place -> place < filters.size())
        .map(filters::get)
        .orElse(null);
  }

  /** Several values stand in a line each. */
  private static List<String> typed(Map<String, String[]> parameters) {
    return Stream.of(parameters.getOrDefault("value", new String[0]))
        .flatMap(String::lines)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * With the first condition of the address that makes no sense laid open to be mended, unless
   * another is being filled in.
   */
  ListRequest opening(Map<Filter, RuleViolation> refused) {
    if (condition != null || refused.isEmpty()) return this;
    var first = refused.entrySet().iterator().next();
    var filter = first.getKey();
    var column = state.catalogue().find(filter.column()).orElseThrow();
    var draft =
        new Draft(column, filter, filter.operator().inAddress(), filter.values(), first.getValue());
    return new ListRequest(state, draft, settled);
  }

  /** Whether a condition was sent that says nothing. */
  public boolean isRefused() {
    return condition != null && condition.refused() != null;
  }

  private static Optional<String> first(Map<String, String[]> parameters, String name) {
    return Stream.of(parameters.getOrDefault(name, new String[0])).findFirst();
  }
}
