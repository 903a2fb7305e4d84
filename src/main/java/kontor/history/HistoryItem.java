package kontor.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one row: to the record itself, or to one of its notes, addresses and the like.
 *
 * @param title what was done, in the viewer's language: Changed, Note added
 * @param subject what tells the row from others of its kind: a number, a note's text; null for the
 *     record itself
 * @param fields what changed in it; of a new record all that it held; none where a part was added
 *     or removed
 */
public record HistoryItem(
    HistoryVerb verb, String title, @Nullable Shown subject, List<HistoryField> fields) {

  /** Whether a record began, with all that it held. */
  boolean isBegin() {
    return verb == HistoryVerb.INSERT && !fields.isEmpty();
  }
}
