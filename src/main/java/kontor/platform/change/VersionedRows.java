package kontor.platform.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.platform.Actors;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one protected row that somebody has seen in some version. What others changed meanwhile
 * and this change leaves as it was seen, stays theirs; where both changed the same field, it is a
 * conflict. What changed meanwhile the history tells.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VersionedRows {

  /**
   * The row to be changed.
   *
   * @param table as the viewer sees it
   * @param version where its version is counted
   * @param columns what is read of it
   * @param root the record it belongs to, whose history tells of it; its own id where it is one
   * @param rootTable the record's table, as the viewer sees it
   */
  public record Target(
      Table<?> table,
      TableField<?, UUID> key,
      TableField<?, Integer> version,
      UUID id,
      Collection<? extends Field<?>> columns,
      UUID root,
      Table<?> rootTable) {

    /** A record's own row. */
    public Target(
        Table<?> table,
        TableField<?, UUID> key,
        TableField<?, Integer> version,
        UUID id,
        Collection<? extends Field<?>> columns) {
      this(table, key, version, id, columns, id, table);
    }
  }

  /**
   * Says what is written, once the row is locked and what others changed is merged in: rules are
   * asked of the row that will stand there, and what follows from it follows from all of it.
   */
  @FunctionalInterface
  public interface Completion {
    /** Nothing follows, and no rule forbids it. */
    Completion NONE = (now, change) -> change;

    /**
     * @param now the target's columns as they stand
     * @param change what is to change there; never empty
     * @return what is written: the change, and what follows from it
     * @throws RuleViolation if the row would break a rule
     */
    Map<Field<?>, @Nullable Object> of(Record now, Map<Field<?>, @Nullable Object> change);
  }

  /**
   * What came of it.
   *
   * @param version afterwards
   * @param before the target's columns as they were
   * @param changed the columns that were written; empty: nothing was
   */
  public record Outcome(int version, Record before, Set<Field<?>> changed) {}

  private final DSLContext database;
  private final Actors actors;

  VersionedRows(DSLContext database, Actors actors) {
    this.database = database;
    this.actors = actors;
  }

  /**
   * @param seen the version the change is based on
   * @param wanted the columns as they are wanted, and no others
   * @param completion asked only where anything changes
   * @param besides what is written too, where anything is
   * @throws NotFound if the viewer sees no such row
   * @throws RuleViolation if the row would break a rule; or there is no such version, below 1 or to
   *     come: nobody can have seen it
   * @throws Conflict if somebody else changed the same fields since; nothing is written
   */
  public Outcome change(
      Target target,
      int seen,
      Map<? extends Field<?>, ? extends @Nullable Object> wanted,
      Completion completion,
      Map<Field<?>, ?> besides,
      FieldNotation notation) {
    var now = lock(target);
    int version = now.get(target.version());
    requireVersion(seen, version);
    var since = seen < version ? Since.of(target, seen, database) : Map.<String, Since>of();
    var mine = new LinkedHashMap<Field<?>, @Nullable Object>();
    var contested = new LinkedHashMap<Field<?>, Since>();
    wanted.forEach((column, value) -> {
      if (Values.same(value, now.get(column))) return;
      var is = visible(column, now, notation);
      if (Values.same(value, is)) return;
      var meanwhile = since.get(column.getName());
      var was = meanwhile == null ? null : visible(column, meanwhile.seen(), notation);
      if (meanwhile == null) mine.put(column, value);
      else if (Values.isKept(value, was)) return; // what he saw he does not want changed
      else if (Values.isKept(is, was)) mine.put(column, value);
      else contested.put(column, meanwhile);
    });
    if (!contested.isEmpty())
      throw conflict(version, contested, mine.keySet(), wanted, now, notation);
    var written = mine.isEmpty() ? mine : new LinkedHashMap<>(completion.of(now, mine));
    written.entrySet().removeIf(entry -> Values.same(entry.getValue(), now.get(entry.getKey())));
    if (written.isEmpty()) return new Outcome(version, now, Set.of());
    var changed = Set.<Field<?>>copyOf(written.keySet());
    written.putAll(besides);
    written.put(target.version(), version + 1);
    database.update(target.table()).set(written).where(target.key().eq(target.id())).execute();
    return new Outcome(version + 1, now, changed);
  }

  /** Of what is hidden from him the viewer sees nothing. */
  private static @Nullable String visible(
      Field<?> column, @Nullable String kept, FieldNotation notation) {
    return kept == null || notation.isHidden(column, kept) ? null : kept;
  }

  private static @Nullable Object visible(Field<?> column, Record now, FieldNotation notation) {
    var value = now.get(column);
    return value != null && notation.isHidden(column, value.toString()) ? null : value;
  }

  /**
   * Locks a row until the transaction ends.
   *
   * @return the target's columns as they stand, and the version
   * @throws NotFound if the viewer sees no such row
   */
  public Record lock(Target target) {
    var fields = new LinkedHashSet<Field<?>>(target.columns());
    fields.add(target.version());
    return database
        .select(fields)
        .from(target.table())
        .where(target.key().eq(target.id()))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(NotFound::new);
  }

  /**
   * That a decision about the whole of a locked row was taken on what stands there.
   *
   * @param now the row as it was locked
   * @param seen the version it was decided on
   * @throws RuleViolation if there is no such version
   * @throws Conflict if anything of it was changed since
   */
  public void requireSeen(Target target, Record now, int seen, FieldNotation notation) {
    int version = now.get(target.version());
    requireVersion(seen, version);
    if (seen == version) return;
    var changed = new LinkedHashMap<Field<?>, Since>();
    var since = Since.of(target, seen, database);
    for (var column : target.columns()) {
      var meanwhile = since.get(column.getName());
      if (meanwhile != null && isTold(column, meanwhile, now, notation))
        changed.put(column, meanwhile);
    }
    throw conflict(version, changed, Set.of(), Map.of(), now, notation);
  }

  /** What was and is hidden from the viewer has not changed to him. */
  private static boolean isTold(
      Field<?> column, Since meanwhile, Record now, FieldNotation notation) {
    return visible(column, meanwhile.seen(), notation) != null
        || visible(column, now, notation) != null;
  }

  private static void requireVersion(int seen, int version) {
    if (seen < 1 || seen > version) throw new RuleViolation("version", "problem.version.unknown");
  }

  private static @Nullable String was(
      Field<?> column, @Nullable String seen, FieldNotation notation) {
    var visible = visible(column, seen, notation);
    return visible == null ? null : Values.typed(column, visible);
  }

  private Conflict conflict(
      int version,
      Map<Field<?>, Since> contested,
      Set<Field<?>> uncontested,
      Map<? extends Field<?>, ? extends @Nullable Object> wanted,
      Record now,
      FieldNotation notation) {
    var names = actors.names(contested.values().stream().map(Since::actor).toList());
    var fields = new ArrayList<Conflict.Field>();
    contested.forEach((column, since) ->
        fields.add(
            new Conflict.Field(
                notation.key(column),
                notation.written(column, wanted.get(column)),
                notation.written(column, now.get(column)),
                was(column, since.seen(), notation),
                names.getOrDefault(since.actor(), ""),
                since.at())));
    var changed =
        Stream.concat(contested.keySet().stream(), uncontested.stream())
            .map(notation::key)
            .toList();
    return new Conflict(version, List.copyOf(fields), changed);
  }
}
