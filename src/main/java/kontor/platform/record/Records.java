package kontor.platform.record;

import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.imports.ImportId;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordRows.NewRow;
import kontor.platform.list.RecordTable;
import kontor.platform.search.Search;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

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
  private final WhoWillSee willSee;
  private final Search search;

  Records(
      RecordRows rows,
      Decisions decisions,
      RecordAudiences audiences,
      WhoWillSee willSee,
      Search search) {
    this.rows = rows;
    this.decisions = decisions;
    this.audiences = audiences;
    this.willSee = willSee;
    this.search = search;
  }

  /** Says what is written of a change, as {@link RecordRows.Completion} does. */
  @FunctionalInterface
  public interface Completion {
    /**
     * @param now the record as it stands, as far as the viewer may know it
     * @param change what is to change there; never empty
     * @param audience who sees it after the change; worked out where it is asked for, and once
     * @return the change, and what follows from it
     * @throws kontor.platform.error.RuleViolation if the record would break a rule
     */
    FieldValues of(FieldValues now, FieldValues change, Supplier<Audience> audience);
  }

  /**
   * All of them, or none; in the order of the values. What is confined from the start is confined
   * to its owner's, so that the viewer need not see all that he has entered.
   *
   * @return their ids
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws kontor.platform.error.RuleViolation of the first value that is none of its column's
   */
  public List<UUID> create(RecordTable table, List<FieldValues> values) {
    table.requireWriter();
    var created = new ArrayList<NewRow>();
    for (var one : values) created.add(new NewRow(Ids.next(), one));
    // What the viewer does not see he cannot insert: it is his first, and then handed over.
    var own = audiences.ofNew(table, null);
    rows.insert(table.catalogue(), created, origin(table, own));
    var ids = created.stream().map(NewRow::id).toList();
    search.refresh(table, ids);
    if (own.rule() != AudienceRule.EVERYONE)
      others(table, created, own)
          .forEach((audience, his) -> decisions.handOver(table, his, audience));
    return ids;
  }

  private Map<Audience, List<UUID>> others(RecordTable table, List<NewRow> created, Audience own) {
    var byOwner = new HashMap<@Nullable UUID, Audience>();
    var others = new LinkedHashMap<Audience, List<UUID>>();
    for (var row : created) {
      var owner = table.owner() == null ? null : row.values().get(table.owner());
      var audience = byOwner.computeIfAbsent(owner, o -> willSee.ofNew(table, row.values()));
      if (!audience.isSame(own))
        others.computeIfAbsent(audience, a -> new ArrayList<>()).add(row.id());
    }
    return others;
  }

  private Map<Field<?>, Object> origin(RecordTable table, Audience audience) {
    var viewer = Viewer.required();
    var upkeep = table.upkeep();
    var origin = new LinkedHashMap<Field<?>, Object>();
    origin.put(upkeep.audience(), audiences.number(audience));
    origin.put(upkeep.createdBy(), viewer.actor());
    var importId = upkeep.importId();
    if (importId != null)
      ImportId.ofCause(viewer.cause()).ifPresent(id -> origin.put(importId, id.value()));
    return origin;
  }

  /** As {@link #change(RecordTable, UUID, int, FieldValues, Completion, Consumer)}. */
  public RecordRows.Change change(
      RecordTable table, UUID id, int seen, FieldValues wanted, Completion completion) {
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
      Completion completion,
      Consumer<RecordRows.Change> settled) {
    table.requireWriter();
    var touched = Map.<Field<?>, Object>of(table.upkeep().changedAt(), currentOffsetDateTime());
    var after = new AtomicReference<Supplier<Audience>>();
    var done =
        rows.change(
            table.catalogue(),
            id,
            seen,
            wanted,
            (now, change) -> {
              Supplier<Audience> audience =
                  SingletonSupplier.of(() -> willSee.after(table, id, now, change));
              after.set(audience);
              return completion.of(now, change, audience);
            },
            touched);
    if (done.changed().isEmpty()) return done;
    settled.accept(done);
    search.refresh(table, List.of(id));
    var owner = table.owner();
    return owner != null && done.changed().contains(owner.field())
        ? decisions.follow(table, id, done, Objects.requireNonNull(after.get()).get())
        : done;
  }
}
