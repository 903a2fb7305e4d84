package kontor.platform.list;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.change.RecordHistory;
import kontor.platform.change.VersionedRows;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and removes what hangs on a record, for the public class of the part, whose rules
 * come first and whose transaction it works in. The record's history tells of it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PartRows {

  /** One of them, as it stands. */
  public record Part(UUID id, int version, FieldValues values) {}

  private final DSLContext database;
  private final RecordRows rows;

  PartRows(DSLContext database, RecordRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Those of a record, in the order they came; none where the viewer does not see it. */
  public List<Part> of(PartTable parts, UUID record) {
    return database
        .select(fields(parts.catalogue()))
        .from(parts.catalogue().table())
        .where(parts.record().eq(record))
        .orderBy(parts.catalogue().id())
        .limit(parts.most())
        .fetch(row -> part(parts.catalogue(), row));
  }

  /** The same as a column of a query on the records. */
  public static Field<List<Part>> column(PartTable parts) {
    var catalogue = parts.catalogue();
    return multiset(
            select(fields(catalogue))
                .from(catalogue.table())
                .where(parts.record().eq(parts.of().catalogue().id()))
                .orderBy(catalogue.id()))
        .convertFrom(rows -> rows.map(row -> part(catalogue, row)));
  }

  private static List<Field<?>> fields(Catalogue catalogue) {
    var fields = new LinkedHashSet<Field<?>>();
    fields.add(catalogue.id());
    fields.add(catalogue.version());
    catalogue.columns().stream().map(Column::field).forEach(fields::add);
    return List.copyOf(fields);
  }

  private static Part part(Catalogue catalogue, Record row) {
    return new Part(
        row.get(catalogue.id()),
        row.get(catalogue.version()),
        FieldValues.of(row, catalogue.columns()));
  }

  /**
   * @throws NotFound if the record is not there for the viewer
   * @throws RuleViolation if it has too many already
   */
  public UUID add(PartTable parts, UUID record, FieldValues values) {
    var audience = audienceOfLocked(parts, record);
    refuseTooMany(parts, record);
    var fixed =
        new LinkedHashMap<Field<?>, Object>(
            Map.of(parts.record(), record, parts.audience(), audience));
    var id = Ids.next();
    rows.insert(parts.catalogue(), List.of(new RecordRows.NewRow(id, values)), fixed);
    return id;
  }

  private int audienceOfLocked(PartTable parts, UUID record) {
    var records = parts.of().catalogue();
    var kept = parts.of().upkeep().audience();
    return database
        .select(kept)
        .from(records.table())
        .where(records.id().eq(record))
        .forUpdate()
        .fetchOptional(kept)
        .orElseThrow(NotFound::new);
  }

  private void refuseTooMany(PartTable parts, UUID record) {
    if (database.fetchCount(parts.catalogue().table(), parts.record().eq(record)) >= parts.most())
      throw new RuleViolation(null, "part.tooMany", parts.most());
  }

  /**
   * As {@link RecordRows#change}.
   *
   * @throws NotFound if the record has no such part, or is not there for the viewer
   */
  public RecordRows.Change change(
      PartTable parts,
      UUID record,
      UUID part,
      int seen,
      FieldValues wanted,
      RecordRows.Completion completion) {
    var catalogue = parts.catalogue();
    if (!isThere(parts, record, part)) throw new NotFound();
    var target =
        new VersionedRows.Target(
            catalogue.table(),
            catalogue.id(),
            catalogue.version(),
            part,
            catalogue.columns().stream().map(Column::field).toList(),
            record,
            parts.of().catalogue().table());
    return rows.change(catalogue, target, seen, wanted, completion, Map.of());
  }

  /**
   * Takes it away; the history keeps it. Twice is once.
   *
   * @throws NotFound if the record never had such a part, or is not there for the viewer
   */
  public void remove(PartTable parts, UUID record, UUID part) {
    var removed =
        database
            .deleteFrom(parts.catalogue().table())
            .where(parts.catalogue().id().eq(part))
            .and(parts.record().eq(record))
            .execute();
    if (removed == 0 && !wasThere(parts, record, part)) throw new NotFound();
  }

  /**
   * Puts back what was removed, as the history kept it, for whom its record is by now. One that is
   * there stays as it is.
   *
   * @throws NotFound if the record never had such a part, or is not there for the viewer
   * @throws RuleViolation if it has too many by now
   */
  public void restore(PartTable parts, UUID record, UUID part) {
    var audience = audienceOfLocked(parts, record);
    if (isThere(parts, record, part)) return;
    var kept = lastOf(parts, record, part);
    refuseTooMany(parts, record);
    // Its version goes on, as after any change; what was for fewer people is for them again.
    database.execute(
        """
        insert into {0} select * from jsonb_populate_record(null::{0},
          {1} || jsonb_build_object({2}, (({1} ->> {2})::int + 1), {3},
            case when ({1} ->> 'narrower')::boolean then ({1} ->> {3})::int else {4} end))
        """,
        parts.catalogue().table(),
        val(kept),
        inline(parts.catalogue().version().getName()),
        inline(parts.audience().getName()),
        val(audience));
  }

  private boolean isThere(PartTable parts, UUID record, UUID part) {
    return database.fetchExists(
        parts.catalogue().table(), parts.catalogue().id().eq(part).and(parts.record().eq(record)));
  }

  /** As it was when it was removed last. */
  private JSONB lastOf(PartTable parts, UUID record, UUID part) {
    var history = RecordHistory.of(parts.of().catalogue().table());
    return database
        .select(history.before())
        .from(history.view())
        .where(history.root().eq(record))
        .and(history.row().eq(part.toString()))
        .and(history.verb().eq("delete"))
        .and(history.tableName().eq(RecordHistory.tableOf(parts.catalogue().table())))
        .orderBy(history.id().desc())
        .limit(1)
        .fetchOptional(history.before())
        .orElseThrow(NotFound::new);
  }

  private boolean wasThere(PartTable parts, UUID record, UUID part) {
    var history = RecordHistory.of(parts.of().catalogue().table());
    return database.fetchExists(
        selectOne()
            .from(history.view())
            .where(history.root().eq(record))
            .and(history.row().eq(part.toString()))
            .and(history.tableName().eq(RecordHistory.tableOf(parts.catalogue().table()))));
  }
}
