package kontor.history;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Catalogue;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what {@code history.record()} wrote, through the view that follows the record's present
 * audience.
 */
@Component
class RowChanges {

  private static final Field<Long> ID = field(name("h", "id"), Long.class);
  private static final Field<OffsetDateTime> AT = field(name("h", "at"), OffsetDateTime.class);
  private static final Field<String> ACTOR = field(name("h", "actor"), String.class);
  private static final Field<String> CAUSE = field(name("h", "cause"), String.class);
  private static final Field<String> TABLE = field(name("h", "table_name"), String.class);
  private static final Field<String> ROW_KEY = field(name("h", "row_key"), String.class);
  private static final Field<UUID> ROOT_ID = field(name("h", "root_id"), UUID.class);
  private static final Field<String> VERB = field(name("h", "verb"), String.class);
  private static final Field<JSONB> BEFORE = field(name("h", "before"), JSONB.class);
  private static final Field<JSONB> AFTER = field(name("h", "after"), JSONB.class);
  private static final List<Field<?>> COLUMNS =
      List.of(ID, AT, ACTOR, CAUSE, TABLE, ROW_KEY, VERB, BEFORE, AFTER);

  private final DSLContext database;

  RowChanges(DSLContext database) {
    this.database = database;
  }

  boolean isSeen(Catalogue catalogue, UUID record) {
    return database.fetchExists(catalogue.table(), catalogue.id().eq(record));
  }

  /** Newest first, those before one of them; null: from the newest. */
  List<RowChange> before(Catalogue catalogue, UUID record, @Nullable Long id, int most) {
    return database
        .select(COLUMNS)
        .from(history(catalogue))
        .where(ROOT_ID.eq(record))
        .and(id == null ? DSL.noCondition() : isBefore(id, at(catalogue, record, id)))
        .orderBy(AT.desc(), ID.desc())
        .limit(most)
        .fetch(RowChanges::read);
  }

  /** What was done at one time was done in the order of its ids. */
  private static Condition isBefore(long id, OffsetDateTime at) {
    return AT.le(at).and(AT.lt(at).or(ID.lt(id)));
  }

  private OffsetDateTime at(Catalogue catalogue, UUID record, long id) {
    return database
        .select(AT)
        .from(history(catalogue))
        .where(ROOT_ID.eq(record))
        .and(ID.eq(id))
        .fetchOptional(AT)
        .orElseThrow(() -> new RuleViolation("before", "list.lostPlace"));
  }

  /**
   * What was written of these rows from one change on, the last first. This is the order that they
   * became what they are in; their times are those at which each transaction began.
   */
  List<RowChange> since(Catalogue catalogue, UUID record, long id, Collection<String> rowKeys) {
    var where = ROOT_ID.eq(record).and(ID.ge(id)).and(ROW_KEY.in(rowKeys));
    return database
        .select(COLUMNS)
        .from(history(catalogue))
        .where(where)
        .orderBy(ID.desc())
        .fetch(RowChanges::read);
  }

  /** These rows as they are, where they still are. */
  Map<String, Map<String, JsonNode>> now(TableField<?, UUID> key, Collection<UUID> keys) {
    var rows = new HashMap<String, Map<String, JsonNode>>();
    var table = Objects.requireNonNull(key.getTable(), "a table's field").as("t");
    var id = field(name("t", key.getName()), UUID.class);
    database
        .select(id, DSL.field("to_jsonb(t)", JSONB.class))
        .from(table)
        .where(id.in(keys))
        .forEach(row -> rows.put(row.value1().toString(), Kept.values(row.value2())));
    return rows;
  }

  private static Table<?> history(Catalogue catalogue) {
    var schema = Objects.requireNonNull(catalogue.table().getSchema(), "a protected view has one");
    return table(name(schema.getName(), catalogue.table().getName() + "_history")).as("h");
  }

  private static RowChange read(Record row) {
    return new RowChange(
        row.get(ID),
        row.get(AT).toInstant(),
        row.get(ACTOR),
        row.get(CAUSE),
        row.get(TABLE).replaceFirst("_data\\.", "."),
        row.get(ROW_KEY),
        HistoryVerb.valueOf(row.get(VERB).toUpperCase(Locale.ROOT)),
        Kept.values(row.get(BEFORE)),
        Kept.values(row.get(AFTER)));
  }

  /** As the module names it: {@code customers.account}. */
  static String nameOf(Table<?> table) {
    return Objects.requireNonNull(table.getSchema(), "a protected view has a schema").getName()
        + "."
        + table.getName();
  }
}
