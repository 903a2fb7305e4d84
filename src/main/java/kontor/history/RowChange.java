package kontor.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the history as it is kept.
 *
 * @param table the module's name of it: {@code customers.account}
 * @param before of a change what changed, of a removal the whole row without its empty columns
 */
record RowChange(
    long id,
    Instant at,
    String actor,
    @Nullable String cause,
    String table,
    String rowKey,
    HistoryVerb verb,
    Map<String, JsonNode> before,
    Map<String, JsonNode> after) {

  /** Several tables may have rows of one key. */
  record RowId(String table, String key) {}

  RowId row() {
    return new RowId(table, rowKey);
  }

  /** The same with the row as it was from then on: of a new row the history keeps nothing else. */
  RowChange with(Map<String, JsonNode> row) {
    return new RowChange(id, at, actor, cause, table, rowKey, verb, before, row);
  }

  /** This begin of a row and what was changed at once as one. */
  RowChange andThen(RowChange newer) {
    var row = new LinkedHashMap<>(after);
    row.putAll(newer.after);
    return with(row);
  }

  /**
   * An older change of the row and this one as one: what was changed and changed back is gone.
   *
   * @param older a change of the same row, as this one is
   */
  RowChange after(RowChange older) {
    var was = new LinkedHashMap<>(before);
    was.putAll(older.before);
    var became = new LinkedHashMap<>(older.after);
    became.putAll(after);
    became.keySet().removeIf(name -> Objects.equals(was.get(name), became.get(name)));
    return new RowChange(id, at, actor, cause, table, rowKey, verb, was, became);
  }
}
