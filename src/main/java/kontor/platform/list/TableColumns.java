package kontor.platform.list;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns a list's page has. Those chosen; else the view's or the list's own, but for what
 * its conditions make the same in every row: that stands in the sentence already, and would only
 * take room.
 */
final class TableColumns {

  static List<Column<?>> of(ListState state) {
    if (!state.columns().isEmpty()) return state.columns();
    var own = own(state);
    var kept = state.sortColumn();
    return (own.contains(kept) ? own.stream() : Stream.concat(own.stream(), Stream.of(kept)))
        .filter(column ->
            column.equals(own.getFirst()) || column.equals(kept) || !isSettled(column, state))
        .toList();
  }

  private static List<Column<?>> own(ListState state) {
    var view = state.view();
    if (view == null || view.columns().isEmpty())
      return state.catalogue().columns(Column.Use.SHOWN);
    return view.columns().stream()
        .<Column<?>>map(key -> state.catalogue().find(key).orElseThrow())
        .toList();
  }

  /** Those, and what their cells say or lead to besides. */
  static Collection<Column<?>> read(List<Column<?>> columns) {
    var read = new LinkedHashSet<>(columns);
    for (var column : columns)
      Stream.of(Optional.ofNullable(column.dialled()), Optional.ofNullable(column.currency()))
          .flatMap(Optional::stream)
          .forEach(read::add);
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
