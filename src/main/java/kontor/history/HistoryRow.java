package kontor.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of a row at some time, by the database's names of its columns. */
public final class HistoryRow {

  private final Map<String, JsonNode> values;

  HistoryRow(Map<String, JsonNode> values) {
    this.values = Map.copyOf(values);
  }

  Map<String, JsonNode> values() {
    return values;
  }

  /** Whether the column is named at all; of a change: whether it was changed. */
  public boolean has(String column) {
    return values.containsKey(column);
  }

  /** Null where there is none. */
  public @Nullable String get(String column) {
    var value = values.get(column);
    return value == null || value.isNull() ? null : Kept.text(value);
  }
}
