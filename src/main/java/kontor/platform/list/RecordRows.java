package kontor.platform.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.Actors;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inserts and changes rows of any catalogue, many at a time, for the public class of the record type, whose rules come first
 * and whose transaction it works in.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordRows {

  /** A row to be written. */
  public record NewRow(UUID id, FieldValues values) {}

  private final DSLContext database;
  private final Actors actors;

  RecordRows(DSLContext database, Actors actors) {
    this.database = database;
    this.actors = actors;
  }

  /**
   * One statement for all: history is written per statement.
   *
   * @param fixed what all rows get besides their own values
   */
  public void insert(Catalogue catalogue, List<NewRow> rows, Map<Field<?>, Object> fixed) {
    if (rows.isEmpty()) return;
    var columns = new LinkedHashSet<Column<?>>();
    for (var row : rows)
      for (var column : row.values().columns()) if (row.values().get(column) != null) columns.add(column);
    var fields = new ArrayList<Field<?>>();
    fields.add(catalogue.id());
    columns.stream().map(Column::field).forEach(fields::add);
    fields.addAll(fixed.keySet());
    var insert = database.insertInto(catalogue.table()).columns(fields);
    for (var row : rows) {
      var values = new ArrayList<@Nullable Object>();
      values.add(row.id());
      for (var column : columns) values.add(valueOrDefault(row.values(), column));
      values.addAll(fixed.values());
      insert = insert.values(values);
    }
    insert.execute();
  }

  /** A row that says nothing of a column gets what the table gives, as if the statement were its own. */
  private static @Nullable Object valueOrDefault(FieldValues values, Column<?> column) {
    var value = values.get(column);
    return value == null && !column.field().getDataType().nullable()
        ? DSL.defaultValue(column.field().getDataType())
        : value;
  }

  /** The rows as they are, for reading; those the viewer does not see are left out. */
  public Map<UUID, FieldValues> read(Catalogue catalogue, Collection<UUID> ids) {
    var columns = catalogue.columns();
    var fields = new LinkedHashSet<Field<?>>();
    fields.add(catalogue.id());
    columns.stream().map(Column::field).forEach(fields::add);
    var rows = new LinkedHashMap<UUID, FieldValues>();
    database
        .select(fields)
        .from(catalogue.table())
        .where(catalogue.id().in(ids))
        .forEach(row -> rows.put(row.get(catalogue.id()), values(row, columns)));
    return rows;
  }

  static FieldValues values(Record row, Collection<Column<?>> columns) {
    var values = new LinkedHashMap<Column<?>, Object>();
    for (var column : columns) values.put(column, row.get(column.field()));
    return new FieldValues(values);
  }

  /**
   * Changes one row to what is wanted, and leaves what is the same.
   *
   * @param seen the version the change was based on
   * @param fixed what is set besides, where anything changes
   * @return its version afterwards
   * @throws NotFound if it is not there for the viewer
   * @throws Conflict if a field that is to be changed was changed by somebody else since then; nothing is written
   */
  public int change(Catalogue catalogue, UUID id, int seen, FieldValues wanted, Map<Field<?>, Object> fixed) {
    var columns = List.copyOf(wanted.columns());
    var fields = new LinkedHashSet<Field<?>>();
    fields.add(catalogue.version());
    columns.stream().map(Column::field).forEach(fields::add);
    var row =
        database
            .select(fields)
            .from(catalogue.table())
            .where(catalogue.id().eq(id))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var now = values(row, columns);
    var version = row.get(catalogue.version());
    var changed = columns.stream().filter(column -> !same(wanted.get(column), now.get(column))).toList();
    if (changed.isEmpty()) return version;
    if (seen != version) refuseConflicts(catalogue, id, seen, version, changed, wanted, now);

    var set = new LinkedHashMap<Field<?>, @Nullable Object>();
    for (var column : changed) set.put(column.field(), wanted.get(column));
    set.putAll(fixed);
    set.put(catalogue.version(), version + 1);
    database.update(catalogue.table()).set(set).where(catalogue.id().eq(id)).execute();
    return version + 1;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Object[] words && other instanceof Object[] others)
      return java.util.Arrays.equals(words, others);
    if (one instanceof java.math.BigDecimal amount && other instanceof java.math.BigDecimal another)
      return amount.compareTo(another) == 0;
    return Objects.equals(one, other);
  }

  /** Who changed one of these fields since, by the history. */
  private void refuseConflicts(
      Catalogue catalogue, UUID id, int seen, int version, List<Column<?>> changed, FieldValues wanted, FieldValues now) {
    var history = name(catalogue.table().getSchema().getName(), catalogue.table().getName() + "_history");
    var since =
        database
            .select(field("actor", String.class), field("at", OffsetDateTime.class), field("after", JSONB.class))
            .from(table(history))
            .where(field("root_id", UUID.class).eq(id))
            .and(field("row_key", String.class).eq(id.toString()))
            .and(field("version", Integer.class).gt(seen))
            .and(field("after", JSONB.class).isNotNull())
            .orderBy(field("id"))
            .fetch();
    var last = new LinkedHashMap<Column<?>, Record>();
    for (var change : since)
      for (var column : changed)
        if (touches(change.get("after", JSONB.class), column)) last.put(column, change);
    if (last.isEmpty()) return;
    var names = actors.names(last.values().stream().map(change -> change.get("actor", String.class)).toList());
    var conflicts = new ArrayList<Conflict.Field>();
    last.forEach((column, change) -> conflicts.add(conflict(column, wanted, now, change, names)));
    throw new Conflict(version, conflicts);
  }

  private static boolean touches(JSONB after, Column<?> column) {
    return after.data().contains("\"" + column.field().getName() + "\":");
  }

  private static <T> Conflict.Field conflict(
      Column<T> column, FieldValues wanted, FieldValues now, Record change, Map<String, String> names) {
    return new Conflict.Field(
        column.key(),
        wanted.write(column, Notation.CANONICAL),
        now.write(column, Notation.CANONICAL),
        names.getOrDefault(change.get("actor", String.class), ""),
        change.get("at", OffsetDateTime.class).toInstant());
  }
}
