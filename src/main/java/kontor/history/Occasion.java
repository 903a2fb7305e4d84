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
  record Told(RowChange change, HistoryRow row) {
    /** Whether a row is told from the begin, with all that it held. */
    boolean isBegin() {
      return change.verb() == HistoryVerb.INSERT && !change.after().isEmpty();
    }
  }

  /** What changes of one occasion have in common. */
  record Key(@Nullable String cause, String actor, Instant second) {}

  static Key keyOf(RowChange change) {
    return new Key(change.cause(), change.actor(), change.at().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * @param changes newest first
   */
  static List<Occasion> of(List<Told> changes) {
    var occasions = new ArrayList<Occasion>();
    for (int begin = 0, end; begin < changes.size(); begin = end) {
      var first = changes.get(begin).change();
      var together = new ArrayList<Told>();
      for (end = begin; end < changes.size(); end++) {
        var told = changes.get(end);
        if (!keyOf(told.change()).equals(keyOf(first))) break;
        add(together, told);
      }
      occasions.add(new Occasion(first.at(), first.actor(), first.cause(), together));
    }
    return occasions;
  }

  private static void add(List<Told> together, Told older) {
    if (older.change().verb() == HistoryVerb.UPDATE || older.isBegin())
      for (var n = 0; n < together.size(); n++) {
        var newer = together.get(n);
        if (newer.change().verb() != HistoryVerb.UPDATE || !isOf(newer, older.change().row()))
          continue;
        var change =
            older.isBegin()
                ? older.change().andThen(newer.change())
                : newer.change().after(older.change());
        together.set(n, new Told(change, newer.row()));
        return;
      }
    together.add(older);
  }

  private static boolean isOf(Told told, RowId row) {
    return told.change().row().equals(row);
  }
}
