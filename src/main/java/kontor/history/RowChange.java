package kontor.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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

  /** What is told together. */
  record Occasion(@Nullable String cause, String actor, Instant second) {}

  /** Several tables may have rows of one key. */
  record RowId(String table, String key) {}

  Occasion occasion() {
    return new Occasion(cause, actor, at.truncatedTo(ChronoUnit.SECONDS));
  }

  RowId row() {
    return new RowId(table, rowKey);
  }
}
