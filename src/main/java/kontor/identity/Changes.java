package kontor.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.change.FieldNotation;
import kontor.platform.change.VersionedRows;
import kontor.platform.change.VersionedRows.Completion;
import kontor.platform.change.VersionedRows.Target;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of this module's rows, with the fields named as its forms name them. */
@Component
class Changes {

  private static final FieldNotation AS_IN_FORMS =
      new FieldNotation() {
        @Override
        public String key(Field<?> column) {
          return camelCase(column.getName());
        }

        @Override
        public @Nullable String written(Field<?> column, @Nullable Object value) {
          return value instanceof String[] several
              ? String.join(",", several)
              : PLAIN.written(column, value);
        }
      };

  private final VersionedRows rows;

  Changes(VersionedRows rows) {
    this.rows = rows;
  }

  /**
   * @param wanted the columns as they are wanted, and no others
   * @return the row as it was
   * @throws kontor.platform.error.NotFound if there is no such row
   * @throws kontor.platform.error.Conflict if somebody else changed the same fields since
   * @throws kontor.platform.error.RuleViolation if PostgreSQL refuses the row
   */
  <R extends UpdatableRecord<R>> Record apply(
      TableImpl<R> table,
      TableField<R, UUID> key,
      TableField<R, Integer> version,
      UUID id,
      int seen,
      R wanted) {
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    for (var column : wanted.fields())
      if (wanted.touched(column)) values.put(column, wanted.get(column));
    var target = new Target(table, key, version, id, List.of(table.fields()));
    return rows.change(target, seen, values, Completion.NONE, Map.of(), AS_IN_FORMS).before();
  }

  /** register_court is registerCourt. */
  private static String camelCase(String name) {
    var words = name.split("_");
    var key = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++)
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    return key.toString();
  }
}
