package kontor.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ColumnType;
import kontor.platform.list.Notation;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as the history keeps them: as PostgreSQL writes them in JSON. */
final class Kept {

  /** Money keeps its cents. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Kept() {}

  static Map<String, JsonNode> values(@Nullable JSONB row) {
    var values = new LinkedHashMap<String, JsonNode>();
    if (row != null)
      JSON.readTree(row.data()).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return values;
  }

  static boolean isNone(@Nullable JsonNode value) {
    return value == null
        || value.isNull()
        || (value.isArray() && value.isEmpty())
        || text(value).isEmpty();
  }

  /** In the notation of the API, several with commas between. */
  static String text(JsonNode value) {
    if (value.isArray())
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::asString)
          .collect(Collectors.joining(","));
    return value.isContainer() ? value.toString() : value.asString();
  }

  static @Nullable UUID id(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : Ids.parse(text(value)).orElse(null);
  }

  /** What was a value once need not be one by today's rules; then it is shown as it was kept. */
  static <T> String show(ColumnType<T> type, JsonNode value, Wording words) {
    var text = text(value);
    try {
      return type.show(type.parse(text, Notation.CANONICAL), words);
    } catch (RuleViolation notAnyMore) {
      return text;
    }
  }
}
