package kontor.platform.change;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;

/**
 * The view in which the history of a type's records can be read, by those who see the record.
 *
 * @param id in the order that changes were written in
 * @param root key of the record
 * @param tableName of the row that changed, as {@link #tableOf} names it
 * @param row key of the row that changed: the record's own, or of what belongs to it
 * @param verb insert, update or delete
 * @param before of a removal the whole row, without its empty columns
 */
public record RecordHistory(
    Table<?> view,
    Field<Long> id,
    Field<UUID> root,
    Field<String> tableName,
    Field<String> row,
    Field<String> verb,
    Field<JSONB> before) {

  /**
   * @param records a protected view whose rows are records
   */
  public static RecordHistory of(Table<?> records) {
    return new RecordHistory(
        table(name(schemaOf(records), records.getName() + "_history")),
        field(name("id"), Long.class),
        field(name("root_id"), UUID.class),
        field(name("table_name"), String.class),
        field(name("row_key"), String.class),
        field(name("verb"), String.class),
        field(name("before"), JSONB.class));
  }

  /** The history's name of the table behind a protected view. */
  public static String tableOf(Table<?> view) {
    return schemaOf(view) + "_data." + view.getName();
  }

  private static String schemaOf(Table<?> view) {
    return Objects.requireNonNull(view.getSchema(), "a protected view has a schema").getName();
  }
}
