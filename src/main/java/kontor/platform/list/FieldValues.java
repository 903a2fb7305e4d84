package kontor.platform.list;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Values by column, each of its column's type. A column that is absent says nothing; one with null
 * says: none.
 */
public final class FieldValues {

  private final Map<Column<?>, @Nullable Object> values;

  FieldValues(Map<Column<?>, @Nullable Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  public static FieldValues none() {
    return new FieldValues(Map.of());
  }

  /** As they stand in a row that has the columns' fields. */
  public static FieldValues of(Record row, Collection<Column<?>> columns) {
    var values = new LinkedHashMap<Column<?>, @Nullable Object>();
    for (var column : columns) values.put(column, row.get(column.field()));
    return new FieldValues(values);
  }

  public Set<Column<?>> columns() {
    return values.keySet();
  }

  public boolean has(Column<?> column) {
    return values.containsKey(column);
  }

  @SuppressWarnings("unchecked") // only read() and with() put values in, by their column's type
  public <T> @Nullable T get(Column<T> column) {
    return (T) values.get(column);
  }

  public <T> FieldValues with(Column<T> column, @Nullable T value) {
    var more = new LinkedHashMap<>(values);
    more.put(column, value);
    return new FieldValues(more);
  }

  /**
   * Each in its column's normal form.
   *
   * @throws kontor.platform.error.RuleViolation at the first column that refuses its value
   */
  FieldValues normal() {
    var normal = new LinkedHashMap<Column<?>, @Nullable Object>();
    for (var column : values.keySet()) normal.put(column, normal(column));
    return new FieldValues(normal);
  }

  private <T> @Nullable T normal(Column<T> column) {
    return column.normal(get(column));
  }

  FieldValues only(Collection<Column<?>> columns) {
    var fewer = new LinkedHashMap<>(values);
    fewer.keySet().retainAll(columns);
    return new FieldValues(fewer);
  }

  /** By the fields that the columns are kept in. */
  Map<Field<?>, @Nullable Object> byField() {
    var fields = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.forEach((column, value) -> fields.put(column.field(), value));
    return fields;
  }

  /** These, and where the others say something, theirs. */
  public FieldValues and(FieldValues others) {
    var more = new LinkedHashMap<>(values);
    more.putAll(others.values);
    return new FieldValues(more);
  }

  /** As it is typed; empty for none. */
  public <T> String write(Column<T> column, Notation notation) {
    return column.write(get(column), notation);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
