package kontor.platform.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.change.Values;
import kontor.platform.change.VersionedRows;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inserts and changes rows of any catalogue, many at a time, for the public class of the record
 * type, whose rules come first and whose transaction it works in.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordRows {

  /** A row to be written. */
  public record NewRow(UUID id, FieldValues values) {}

  private final DSLContext database;
  private final VersionedRows versioned;
  private final ReferenceNames references;

  RecordRows(DSLContext database, VersionedRows versioned, ReferenceNames references) {
    this.database = database;
    this.versioned = versioned;
    this.references = references;
  }

  /**
   * One statement for all: history is written per statement.
   *
   * @param fixed what all rows get besides their own values
   * @throws kontor.platform.error.RuleViolation of the first value that its column refuses, or that
   *     points to what the viewer does not see
   */
  public void insert(Catalogue catalogue, List<NewRow> wanted, Map<Field<?>, Object> fixed) {
    if (wanted.isEmpty()) return;
    var rows = wanted.stream().map(row -> new NewRow(row.id(), row.values().normal())).toList();
    references.requireSeen(rows.stream().map(NewRow::values).toList());
    var columns = new LinkedHashSet<Column<?>>();
    for (var row : rows)
      for (var column : row.values().columns())
        if (row.values().get(column) != null) columns.add(column);
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

  /**
   * A row that says nothing of a column gets what the table gives, as if the statement were its
   * own.
   */
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
        .forEach(row -> rows.put(row.get(catalogue.id()), FieldValues.of(row, columns)));
    return rows;
  }

  /**
   * What a change comes to, asked beforehand.
   *
   * @param now the row as it is, as far as the viewer may know it
   * @param change what is not so already
   */
  public record Ahead(FieldValues now, FieldValues change) {}

  /**
   * @throws NotFound if the row is not there for the viewer
   */
  public Ahead ahead(Catalogue catalogue, UUID id, FieldValues wanted) {
    var row = Optional.ofNullable(read(catalogue, List.of(id)).get(id)).orElseThrow(NotFound::new);
    var now = references.seen(row);
    return new Ahead(
        now,
        wanted.only(
            wanted.columns().stream()
                .filter(column -> !Values.same(wanted.get(column), now.get(column)))
                .toList()));
  }

  /** Says what is written of a change, once the row is locked and others' changes are merged in. */
  @FunctionalInterface
  public interface Completion {
    /**
     * @param now the row as it stands, as far as the viewer may know it; with the change it is the
     *     row as it will be to him
     * @param change what is to change there; never empty
     * @return the change, and what follows from it
     * @throws kontor.platform.error.RuleViolation if the row would break a rule
     */
    FieldValues of(FieldValues now, FieldValues change);
  }

  /**
   * What came of a change.
   *
   * @param version afterwards
   * @param before the row as it was, as far as the viewer may know it
   * @param changed where the columns are kept that were written; empty: nothing was
   * @param isSeen whether the viewer still sees the record; not where he gave it away
   */
  public record Change(int version, FieldValues before, Set<Field<?>> changed, boolean isSeen) {

    /** It has gone to another audience, too; that counts as a version. */
    public Change handedOver(boolean isSeen) {
      return new Change(version + 1, before, changed, isSeen);
    }
  }

  /**
   * Changes one row to what is wanted, and leaves what is the same. What the viewer cannot see is
   * empty to him: he does not take it away by sending nothing, and what he puts there takes its
   * place as if there were none; the history keeps it for those who may see it.
   *
   * @param seen the version the change was based on
   * @param completion asked only where anything changes
   * @param besides what is set as well, where anything changes
   * @throws NotFound if it is not there for the viewer
   * @throws kontor.platform.error.RuleViolation if the row would break a rule
   * @throws kontor.platform.error.Conflict if a field that is to be changed was changed by somebody
   *     else since then; nothing is written
   */
  public Change change(
      Catalogue catalogue,
      UUID id,
      int seen,
      FieldValues wanted,
      Completion completion,
      Map<Field<?>, Object> besides) {
    return change(catalogue, target(catalogue, id), seen, wanted, completion, besides);
  }

  Change change(
      Catalogue catalogue,
      VersionedRows.Target target,
      int seen,
      FieldValues wanted,
      Completion completion,
      Map<Field<?>, Object> besides) {
    var outcome =
        versioned.change(
            target,
            seen,
            wanted.byField(),
            (now, change) -> {
              var columns =
                  wanted.columns().stream().filter(c -> change.containsKey(c.field())).toList();
              var normal = wanted.only(columns).normal();
              references.requireSeen(List.of(normal));
              return completion.of(references.seen(values(catalogue, now)), normal).byField();
            },
            besides,
            notation(catalogue));
    return new Change(
        outcome.version(),
        references.seen(values(catalogue, outcome.before())),
        outcome.changed(),
        true);
  }

  /** A row that nobody else changes for as long as the transaction lasts. */
  public record Locked(UUID id, Record row, FieldValues values) {}

  /**
   * Locks one row for a decision about the whole of it.
   *
   * @throws kontor.platform.error.NotFound if it is not there for the viewer
   */
  public Locked lock(Catalogue catalogue, UUID id) {
    var row = versioned.lock(target(catalogue, id));
    return new Locked(id, row, values(catalogue, row));
  }

  /**
   * @param seen the version a decision was taken on; null: whatever stands there
   * @throws kontor.platform.error.RuleViolation if there is no such version yet
   * @throws kontor.platform.error.Conflict if anything of it was changed since
   */
  public void requireSeen(Catalogue catalogue, Locked row, @Nullable Integer seen) {
    if (seen != null)
      versioned.requireSeen(target(catalogue, row.id()), row.row(), seen, notation(catalogue));
  }

  /** Both in one: the row as it stands. */
  public FieldValues lock(Catalogue catalogue, UUID id, @Nullable Integer seen) {
    var row = lock(catalogue, id);
    requireSeen(catalogue, row, seen);
    return row.values();
  }

  private static VersionedRows.Target target(Catalogue catalogue, UUID id) {
    return new VersionedRows.Target(
        catalogue.table(),
        catalogue.id(),
        catalogue.version(),
        id,
        catalogue.columns().stream().map(Column::field).toList());
  }

  private static FieldValues values(Catalogue catalogue, Record row) {
    return FieldValues.of(row, catalogue.columns());
  }

  private CatalogueNotation notation(Catalogue catalogue) {
    return new CatalogueNotation(catalogue, references);
  }
}
