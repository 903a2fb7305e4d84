package kontor.platform.record;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordRows;
import kontor.platform.list.RecordTable;
import kontor.platform.list.RecordTable.Archival;
import kontor.platform.record.DecisionNotes.Deed;
import kontor.platform.search.Search;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided of the whole of a record of any type, for the version it was decided on. Each
 * decision counts as a version. All of them throw {@link NotFound} where the record is not there
 * for the viewer, {@link Forbidden} where he writes no such records, and {@link Conflict} where it
 * was changed since the version that was seen; where that is null, whatever stands there is meant.
 */
@Service
@Transactional
public class Decisions {

  private final DSLContext database;
  private final RecordRows rows;
  private final Search search;
  private final RecordAudiences audiences;
  private final OwnChange before;
  private final ObjectProvider<DecisionNotes> notes;

  Decisions(
      DSLContext database,
      RecordRows rows,
      Search search,
      RecordAudiences audiences,
      OwnChange before,
      ObjectProvider<DecisionNotes> notes) {
    this.database = database;
    this.rows = rows;
    this.search = search;
    this.audiences = audiences;
    this.before = before;
    this.notes = notes;
  }

  /**
   * Puts it aside; it stays, and can be brought back. Twice is once.
   *
   * @throws RuleViolation at {@code reason} without one, or where it is archived for another
   */
  public void archive(RecordTable table, UUID id, @Nullable Integer seen, String reason) {
    table.requireWriter();
    var archival = archival(table);
    var why = said(archival, reason);
    var now = rows.lock(table.catalogue(), id);
    var before = now.values().get(archival.reason());
    if (why.equals(before)) return;
    if (before != null) throw new RuleViolation(null, table.text("alreadyArchived"));
    rows.requireSeen(table.catalogue(), now, seen);
    var by = Viewer.required().userId().orElse(null);
    setArchival(table, id, currentOffsetDateTime(), by, why);
    note(table, id, Deed.ARCHIVED, why);
  }

  /** Brings back what was put aside. Twice is once. */
  public void restore(RecordTable table, UUID id, @Nullable Integer seen) {
    table.requireWriter();
    var now = rows.lock(table.catalogue(), id);
    var reason = now.values().get(archival(table).reason());
    if (reason == null) return;
    rows.requireSeen(table.catalogue(), now, seen);
    setArchival(table, id, null, null, null);
    note(table, id, Deed.RESTORED, reason);
  }

  private static String said(Archival archival, String reason) {
    try {
      return archival.reason().readRequired(reason, Notation.CANONICAL);
    } catch (RuleViolation refused) {
      throw refused.at("reason");
    }
  }

  private static Archival archival(RecordTable table) {
    return Objects.requireNonNull(table.archival(), "records of a type that is put aside");
  }

  private void setArchival(
      RecordTable table, UUID id, @Nullable Object at, @Nullable UUID by, @Nullable String reason) {
    var archival = archival(table);
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(archival.at(), at);
    values.put(archival.by(), by);
    values.put(archival.reason().field(), reason);
    set(table, id, values);
  }

  private void note(RecordTable table, UUID id, Deed deed, String reason) {
    notes.stream()
        .filter(keeper -> keeper.recordType().equals(table.name()))
        .forEach(keeper -> keeper.decided(id, deed, reason));
  }

  /** Somebody has looked at it and says: so it is. */
  public void verify(RecordTable table, UUID id, @Nullable Integer seen) {
    table.requireWriter();
    var verification = Objects.requireNonNull(table.verification(), "records that are verified");
    rows.lock(table.catalogue(), id, seen);
    var viewer = Viewer.required();
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    values.put(verification.on().field(), LocalDate.now(viewer.preferences().zone()));
    values.put(verification.by().field(), viewer.userId().orElseThrow());
    set(table, id, values);
  }

  /**
   * Takes back that the viewer has just verified it; what stood there before stands again.
   *
   * @param verified the version that his verification made
   * @throws NotFound also where the viewer made no such version
   */
  public void takeBackVerification(RecordTable table, UUID id, int verified) {
    table.requireWriter();
    var verification = Objects.requireNonNull(table.verification(), "records that are verified");
    rows.lock(table.catalogue(), id, verified);
    set(table, id, before.of(table, id, verified, verification.on(), verification.by()));
  }

  /**
   * Changes who sees it, with all that hangs on it and its history.
   *
   * @param rule the key of an {@link AudienceRule}: everyone, team (the owner's) or owner
   * @return whether the viewer still sees it
   * @throws Forbidden also where the record type's rule leaves it to others
   * @throws RuleViolation if it shall be its owner's or his team's and has none
   */
  public boolean confine(RecordTable table, UUID id, @Nullable Integer seen, String rule) {
    table.requireWriter();
    var record = rows.lock(table.catalogue(), id, seen);
    if (!table.mayConfine(record)) throw new Forbidden();
    var chosen = AudienceRule.chosen(rule);
    var owner = table.owner() == null ? null : record.get(table.owner());
    if (owner == null && chosen != AudienceRule.EVERYONE)
      throw new RuleViolation("audience", table.text("audience.needsOwner"));
    handOver(table, List.of(id), audiences.chosen(chosen, owner));
    return audience(table, id).isPresent();
  }

  /**
   * Who sees it.
   *
   * @return the number of the audience
   */
  @Transactional(readOnly = true)
  public int audienceOf(RecordTable table, UUID id) {
    return audience(table, id).orElseThrow(NotFound::new);
  }

  private Optional<Integer> audience(RecordTable table, UUID id) {
    var kept = table.upkeep().audience();
    return database
        .select(kept)
        .from(table.catalogue().table())
        .where(table.catalogue().id().eq(id))
        .fetchOptional(kept);
  }

  /**
   * What only its owner or his team saw is seen by the new one's.
   *
   * @param after who sees it now, as {@link WhoWillSee#after} says it
   */
  RecordRows.Change follow(RecordTable table, UUID id, RecordRows.Change done, Audience after) {
    if (after.number() != null) return done;
    handOver(table, List.of(id), after);
    return done.handedOver(audience(table, id).isPresent());
  }

  /** Records that the viewer sees. */
  void handOver(RecordTable table, List<UUID> ids, Audience audience) {
    var done =
        database
            .resultQuery(
                "select platform.hand_over({0}, {1}, {2})",
                val(nameOf(table.catalogue().table())),
                val(ids.toArray(UUID[]::new)),
                val(audiences.number(audience)))
            .fetchSingle()
            .get(0, Integer.class);
    if (done < ids.size()) throw new NotFound();
  }

  /** As the module names it: {@code customers.account}. */
  static String nameOf(Table<?> view) {
    var schema = Objects.requireNonNull(view.getSchema(), "a protected view has a schema");
    return schema.getName() + "." + view.getName();
  }

  /** Of a record that is locked. */
  private void set(RecordTable table, UUID id, Map<Field<?>, ?> values) {
    var catalogue = table.catalogue();
    database
        .update(catalogue.table())
        .set(values)
        .set(table.upkeep().changedAt(), currentOffsetDateTime())
        .set(catalogue.version(), catalogue.version().plus(1))
        .where(catalogue.id().eq(id))
        .execute();
    search.refresh(table, List.of(id));
  }
}
