package kontor.platform.record;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.schema;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** What the code generator would make of the tests' own table. */
final class CrateTable extends TableImpl<Record> {

  static final CrateTable CRATE = new CrateTable();

  final TableField<Record, UUID> id = column("id", SQLDataType.UUID.notNull());
  final TableField<Record, String> label = column("label", SQLDataType.CLOB.notNull());
  final TableField<Record, String> content = column("content", SQLDataType.CLOB);
  final TableField<Record, UUID> inside = column("inside_id", SQLDataType.UUID);
  final TableField<Record, OffsetDateTime> createdAt =
      column("created_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
  final TableField<Record, String> createdBy = column("created_by", SQLDataType.CLOB.notNull());
  final TableField<Record, OffsetDateTime> changedAt =
      column("changed_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
  final TableField<Record, Integer> audience = column("audience_id", SQLDataType.INTEGER.notNull());
  final TableField<Record, Integer> version = column("version", SQLDataType.INTEGER.notNull());

  private CrateTable() {
    super(name("crate"), schema(name("crates")));
  }

  private <T> TableField<Record, T> column(String name, DataType<T> type) {
    return createField(name(name), type, this);
  }
}
