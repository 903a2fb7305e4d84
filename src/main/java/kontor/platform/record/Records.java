package kontor.platform.record;

import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.imports.ImportId;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordRows.NewRow;
import kontor.platform.list.RecordTable;
import kontor.platform.search.Search;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes records of any type, with all that Kontor keeps of them by itself: for whom
 * they are, who made them, where from, when they changed, and how the search finds them. The record
 * type's own rules come first, in its public class.
 */
@Service
@Transactional
public class Records {

  private final RecordRows rows;
  private final Decisions decisions;
  private final RecordAudiences audiences;
  private final Search search;

  Records(RecordRows rows, Decisions decisions, RecordAudiences audiences, Search search) {
    this.rows = rows;
    this.decisions = decisions;
    this.audiences = audiences;
    this.search = search;
  }

  /**
   * All of them, or none; in the order of the values.
   *
   * @return their ids
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws kontor.platform.error.RuleViolation of the first value that is none of its column's
   */
  public List<UUID> create(RecordTable table, List<FieldValues> values) {
    table.requireWriter();
    var created = new ArrayList<NewRow>();
    for (var one : values) created.add(new NewRow(Ids.next(), one));
    rows.insert(table.catalogue(), created, origin(table));
    var ids = created.stream().map(NewRow::id).toList();
    search.refresh(table, ids);
    return ids;
  }

  private Map<Field<?>, Object> origin(RecordTable table) {
    var viewer = Viewer.required();
    var upkeep = table.upkeep();
    var origin = new LinkedHashMap<Field<?>, Object>();
    origin.put(upkeep.audience(), audiences.ofNew(viewer));
    origin.put(upkeep.createdBy(), viewer.actor());
    var importId = upkeep.importId();
    if (importId != null)
      ImportId.ofCause(viewer.cause()).ifPresent(id -> origin.put(importId, id.value()));
    return origin;
  }

  /** As {@link #change(RecordTable, UUID, int, FieldValues, RecordRows.Completion, Consumer)}. */
  public RecordRows.Change change(
      RecordTable table, UUID id, int seen, FieldValues wanted, RecordRows.Completion completion) {
    return change(table, id, seen, wanted, completion, done -> {});
  }

  /**
   * Changes what the values name, and leaves the rest. A record that only its owner or his team saw
   * goes with its owner.
   *
   * @param seen the version the change is based on
   * @param completion asked only where anything changes
   * @param settled what follows in other records, while the viewer surely sees this one; asked only
   *     where anything changed
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws kontor.platform.error.NotFound if it is not there for the viewer
   * @throws kontor.platform.error.RuleViolation if it would break a rule, with what others changed
   *     meanwhile
   * @throws kontor.platform.error.Conflict if somebody changed the same fields since
   */
  public RecordRows.Change change(
      RecordTable table,
      UUID id,
      int seen,
      FieldValues wanted,
      RecordRows.Completion completion,
      Consumer<RecordRows.Change> settled) {
    table.requireWriter();
    var touched = Map.<Field<?>, Object>of(table.upkeep().changedAt(), currentOffsetDateTime());
    var done = rows.change(table.catalogue(), id, seen, wanted, completion, touched);
    if (done.changed().isEmpty()) return done;
    settled.accept(done);
    search.refresh(table, List.of(id));
    var owner = table.owner();
    return owner != null && done.changed().contains(owner.field())
        ? decisions.follow(table, id, done, done.before().get(owner), wanted.get(owner))
        : done;
  }
}
