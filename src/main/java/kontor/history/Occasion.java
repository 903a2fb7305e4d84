package kontor.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kontor.history.RowChange.RowId;
import org.jspecify.annotations.Nullable;

/**
 * What one actor did for one cause within a second: it is told together, and a row that was changed
 * several times by it, once.
 *
 * @param at of the latest of the changes
 * @param changes newest first
 */
record Occasion(Instant at, String actor, @Nullable String cause, List<Told> changes) {

  /**
   * @param row as it was after the change
   */
  record Told(RowChange change, HistoryRow row) {}

  /** What changes of one occasion have in common. */
  record Key(@Nullable String cause, String actor, Instant second) {}

  static Key keyOf(RowChange change) {
    return new Key(change.cause(), change.actor(), change.at().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * @param changes newest first
   * @param rows of each the row
   */
  static List<Occasion> of(List<RowChange> changes, List<HistoryRow> rows) {
    var occasions = new ArrayList<Occasion>();
    for (int begin = 0, end; begin < changes.size(); begin = end) {
      var first = changes.get(begin);
      var together = new ArrayList<Told>();
      for (end = begin; end < changes.size(); end++) {
        var change = changes.get(end);
        if (!keyOf(change).equals(keyOf(first))) break;
        add(together, new Told(change, rows.get(end)));
      }
      occasions.add(new Occasion(first.at(), first.actor(), first.cause(), together));
    }
    return occasions;
  }

  private static void add(List<Told> together, Told older) {
    if (older.change().verb() == HistoryVerb.UPDATE)
      for (var n = 0; n < together.size(); n++) {
        var newer = together.get(n);
        if (newer.change().verb() != HistoryVerb.UPDATE || !isOf(newer, older.change().row()))
          continue;
        together.set(n, new Told(newer.change().after(older.change()), newer.row()));
        return;
      }
    together.add(older);
  }

  private static boolean isOf(Told told, RowId row) {
    return told.change().row().equals(row);
  }
}
