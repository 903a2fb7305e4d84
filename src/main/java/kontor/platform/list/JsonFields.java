package kontor.platform.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Records as the API writes and reads them: keys of the columns, numbers as numbers, references
 * with their names.
 */
public final class JsonFields {
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
   * The fields of a JSON object as they would be typed.
   *
   * @throws RuleViolation with all that the catalogue does not know, that people do not set, or
   *     that are of a kind that means nothing there
   */
  public static Map<String, String> typed(Catalogue catalogue, Map<String, Object> body) {
    var typed = new LinkedHashMap<String, String>();
    var violations = new ArrayList<Violation>();
    body.forEach((key, value) -> {
      var column = catalogue.find(key).filter(known -> known.is(Column.Use.EDIT));
      try {
        if (column.isPresent()) typed.put(key, typed(column.get(), value));
        else violations.add(new Violation(key, "field.unknown"));
      } catch (RuleViolation refused) {
        violations.addAll(refused.violations());
      }
    });
    if (!violations.isEmpty()) throw new RuleViolation(violations);
    return typed;
  }

  /**
   * The strings of a JSON object that has no other fields than these.
   *
   * @return those that are there and not null
   * @throws RuleViolation at what is unknown or no string
   */
  public static Map<String, String> strings(Map<String, Object> body, String... known) {
    var strings = new LinkedHashMap<String, String>();
    var violations = new ArrayList<Violation>();
    body.forEach((key, value) -> {
      if (!List.of(known).contains(key)) violations.add(new Violation(key, "field.unknown"));
      else if (value instanceof String text) strings.put(key, text);
      else if (value != null) violations.add(new Violation(key, "field.wrongKind"));
    });
    if (!violations.isEmpty()) throw new RuleViolation(violations);
    return strings;
  }

  /**
   * A value of JSON as it would be typed. Text is a string; a number, a yes or no and several
   * choices may be of JSON's own kind or a string; a reference may come as it was read, or as its
   * id or name alone.
   *
   * @throws RuleViolation at the column, where it is of a kind that means nothing there
   */
  private static String typed(Column<?> column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Number number when column.type() instanceof NumberType -> plain(number);
      case Boolean yes when column.type().control().equals("checkbox") -> yes.toString();
      case Collection<?> several
          when column.type() instanceof ChoicesType
              && several.stream().allMatch(String.class::isInstance) ->
          several.stream().map(String.class::cast).collect(Collectors.joining(","));
      case Map<?, ?> reference
          when column.type() instanceof ReferenceType && reference.get("id") instanceof String id ->
          id;
      default -> throw new RuleViolation(column.key(), "field.wrongKind");
    };
  }

  /** Written out; what would be endless is left as it is, and no number to any column. */
  private static String plain(Number number) {
    return number instanceof BigDecimal exact && Math.abs(exact.scale()) <= 40
        ? exact.toPlainString()
        : number.toString();
  }
}
