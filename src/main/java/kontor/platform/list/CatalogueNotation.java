package kontor.platform.list;

import kontor.platform.change.FieldNotation;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Columns by the catalogue's keys, values as the API writes them. */
record CatalogueNotation(Catalogue catalogue) implements FieldNotation {

  @Override
  public String key(Field<?> column) {
    return catalogue.keptIn(column.getName()).map(Column::key).orElse(column.getName());
  }

  @Override
  public @Nullable String written(Field<?> column, @Nullable Object value) {
    if (value == null) return null;
    return catalogue
        .keptIn(column.getName())
        .map(known -> written(known, value))
        .orElse(value.toString());
  }

  @SuppressWarnings("unchecked") // the value was read from the column's own field
  private static <T> String written(Column<T> column, Object value) {
    return column.write((T) value, Notation.CANONICAL);
  }
}
