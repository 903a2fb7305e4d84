package kontor.platform.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as the API writes and reads them: keys of the columns, numbers as numbers, references
 * with their names.
 */
public final class JsonFields {

  private static final int MOST_DIGITS = 100;

  private JsonFields() {}

  /**
   * @param names of what references point to; one that is missing is not the viewer's to know
   */
  public static Map<String, Object> of(UUID id, FieldValues values, Map<UUID, String> names) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    for (var column : values.columns()) json.put(column.key(), value(column, values, names));
    return json;
  }

  private static <T> @Nullable Object value(
      Column<T> column, FieldValues values, Map<UUID, String> names) {
    var value = values.get(column);
    if (value == null) return null;
    if (!(column.type() instanceof ReferenceType) || !(value instanceof UUID id))
      return column.type().json(value);
    var name = names.get(id);
    return name == null ? null : Map.of("id", id, "name", name);
  }

  /**
   * A value of JSON as it would be typed; a reference may come as it was read, or as its id or name
   * alone.
   */
  public static String typed(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> plain(number);
      case Double number -> BigDecimal.valueOf(number).toPlainString();
      case Collection<?> several ->
          several.stream().map(JsonFields::typed).collect(Collectors.joining(","));
      case Map<?, ?> reference when reference.get("id") instanceof String id -> id;
      default -> value.toString();
    };
  }

  /** A few characters name more digits than fit into the memory: those are not written out. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS
        ? number.toString()
        : number.toPlainString();
  }
}
