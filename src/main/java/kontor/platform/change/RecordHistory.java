package kontor.platform.change;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The view in which the history of a type's records can be read, by those who see the record.
 *
 * @param root key of the record
 * @param row key of the row that changed: the record's own, or of what belongs to it
 */
public record RecordHistory(Table<?> view, Field<UUID> root, Field<String> row) {

  /**
   * @param records a protected view whose rows are records
   */
  public static RecordHistory of(Table<?> records) {
    var schema = Objects.requireNonNull(records.getSchema(), "a protected view has a schema");
    return new RecordHistory(
        table(name(schema.getName(), records.getName() + "_history")),
        field(name("root_id"), UUID.class),
        field(name("row_key"), String.class));
  }
}
