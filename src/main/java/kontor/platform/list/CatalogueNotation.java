package kontor.platform.list;

import java.util.List;
import java.util.UUID;
import kontor.platform.change.FieldNotation;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Columns by the catalogue's keys, values as the API writes them. What points to a record that the
 * viewer may not see is nothing to him.
 */
record CatalogueNotation(Catalogue catalogue, ReferenceNames references) implements FieldNotation {

  @Override
  public String key(Field<?> column) {
    return catalogue.keptIn(column.getName()).map(Column::key).orElse(column.getName());
  }

  @Override
  public @Nullable String written(Field<?> column, @Nullable Object value) {
    if (value == null) return null;
    return catalogue
        .keptIn(column.getName())
        .map(known -> isHidden(column, value.toString()) ? null : written(known, value))
        .orElse(null);
  }

  @Override
  public boolean isHidden(Field<?> column, String kept) {
    var known = catalogue.keptIn(column.getName()).map(Column::type).orElse(null);
    if (!(known instanceof ReferenceType type) || !type.isGuarded()) return false;
    var id = UUID.fromString(kept);
    return !references.to(type.to()).labels(List.of(id)).containsKey(id);
  }

  @SuppressWarnings("unchecked") // the value was read from the column's own field
  private static <T> String written(Column<T> column, Object value) {
    return column.write((T) value, Notation.CANONICAL);
  }
}
