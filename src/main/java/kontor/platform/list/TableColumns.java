package kontor.platform.list;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Which columns a list's page has. Those chosen; else the list's own, but for what its conditions
 * make the same in every row: that stands in the sentence already, and would only take room.
 */
final class TableColumns {

  static List<Column<?>> of(ListState state) {
    if (!state.columns().isEmpty()) return state.columns();
    var own = state.shownColumns();
    var kept = state.sortColumn();
    return own.stream()
        .filter(column ->
            column.equals(own.getFirst()) || column.equals(kept) || !isSettled(column, state))
        .toList();
  }

  /** Those, and what their cells lead to. */
  static Collection<Column<?>> read(ListState state) {
    var read = new LinkedHashSet<>(of(state));
    of(state).stream().map(Column::dialled).filter(Objects::nonNull).forEach(read::add);
    return read;
  }

  /** Of several values at once a condition names only one. */
  private static boolean isSettled(Column<?> column, ListState state) {
    if (column.type() instanceof ChoicesType) return false;
    return state.allFilters().stream()
        .filter(filter -> filter.column().equals(column.key()))
        .anyMatch(filter ->
            filter.isForEmpty()
                || (filter.operator() == Operator.IS && filter.values().size() == 1));
  }

  private TableColumns() {}
}
