package kontor.platform.change;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
   * The row to be changed: its table as the viewer sees it, its key and where its version is
   * counted.
   */
  public record Target(
      Table<?> table, TableField<?, UUID> key, TableField<?, Integer> version, UUID id) {}

  /**
   * What came of it.
   *
   * @param version afterwards
   * @param changed the columns that were written; empty: nothing was
   */
  public record Outcome(int version, Set<Field<?>> changed) {}

  /** What a field was when it was seen, and who has changed it last since. */
  private record Since(@Nullable String seen, String actor, Instant at) {
    Since then(Since later) {
      return new Since(seen, later.actor, later.at);
    }
  }

  private final DSLContext database;
  private final Actors actors;

  VersionedRows(DSLContext database, Actors actors) {
    this.database = database;
    this.actors = actors;
  }

  /**
   * @param seen the version the change is based on
   * @param wanted the columns as they are wanted, and no others
   * @param besides what is written too, where anything is
   * @throws NotFound if the viewer sees no such row
   * @throws RuleViolation if there is no such version yet: nobody can have seen it
   * @throws Conflict if somebody else changed the same fields since; nothing is written
   */
  public Outcome change(
      Target target,
      int seen,
      Map<? extends Field<?>, ? extends @Nullable Object> wanted,
      Map<? extends Field<?>, ?> besides,
      FieldNotation notation) {
    var now = lock(target, wanted.keySet());
    int version = now.get(target.version());
    if (seen > version) throw new RuleViolation("version", "problem.version.unknown");
    var since = seen < version ? changesSince(target, seen) : Map.<String, Since>of();
    var mine = new LinkedHashMap<Field<?>, @Nullable Object>();
    var contested = new LinkedHashMap<Field<?>, Since>();
    wanted.forEach((column, value) -> {
      if (Values.same(value, now.get(column))) return;
      var meanwhile = since.get(column.getName());
      if (meanwhile == null) mine.put(column, value);
      else if (!Values.isKept(value, meanwhile.seen)) contested.put(column, meanwhile);
    });
    if (!contested.isEmpty()) throw conflict(version, contested, wanted, now, notation);
    if (mine.isEmpty()) return new Outcome(version, Set.of());
    var changed = Set.copyOf(mine.keySet());
    mine.putAll(besides);
    mine.put(target.version(), version + 1);
    database.update(target.table()).set(mine).where(target.key().eq(target.id())).execute();
    return new Outcome(version + 1, changed);
  }

  private Record lock(Target target, Set<? extends Field<?>> columns) {
    var fields = new LinkedHashSet<Field<?>>(columns);
    fields.add(target.version());
    return database
        .select(fields)
        .from(target.table())
        .where(target.key().eq(target.id()))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(NotFound::new);
  }

  private Map<String, Since> changesSince(Target target, int seen) {
    var schema =
        Objects.requireNonNull(target.table().getSchema(), "a protected view has a schema");
    var history = table(name(schema.getName(), target.table().getName() + "_history"));
    var since = new HashMap<String, Since>();
    database
        .fetch(
            """
            select e.key, e.value #>> '{}' as was, h.actor, h.at
              from {0} h, jsonb_each(h.before) e
             where h.root_id = {1} and h.row_key = h.root_id::text and h.version > {2}
             order by h.version, h.id
            """,
            history, val(target.id()), val(seen))
        .forEach(row ->
            since.merge(
                row.get("key", String.class),
                new Since(
                    row.get("was", String.class),
                    row.get("actor", String.class),
                    row.get("at", OffsetDateTime.class).toInstant()),
                Since::then));
    return since;
  }

  private Conflict conflict(
      int version,
      Map<Field<?>, Since> contested,
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
                names.getOrDefault(since.actor, ""),
                since.at)));
    return new Conflict(version, List.copyOf(fields));
  }
}
