package kontor.platform.change;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How a conflict speaks of the database's columns. */
public interface FieldNotation {

  /** The key by which form and API know the column. */
  String key(Field<?> column);

  /** A value as one types it; null for none. */
  @Nullable String written(Field<?> column, @Nullable Object value);

  /**
   * Whether the viewer cannot see what a column holds, so that to him it was empty.
   *
   * @param kept the value as the history keeps it
   */
  default boolean isHidden(Field<?> column, String kept) {
    return false;
  }

  /** Where form and API name columns as the database does. */
  FieldNotation PLAIN =
      new FieldNotation() {
        @Override
        public String key(Field<?> column) {
          return column.getName();
        }

        @Override
        public @Nullable String written(Field<?> column, @Nullable Object value) {
          return Values.asHistoryKeepsThem(value);
        }
      };
}
