package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.Ids;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes one row that somebody has seen in some version. What others changed meanwhile and this
 * change leaves as it was seen, stays theirs; where both changed the same field, it is a conflict.
 */
@Component
class Changes {

  private static final Field<Integer> VERSION = field(name("version"), Integer.class);

  /** What a field was when it was seen, and who has changed it last since. */
  private record Since(@Nullable String seen, String actor, Instant at) {
    Since then(Since later) {
      return new Since(seen, later.actor, later.at);
    }
  }

  private final DSLContext database;

  Changes(DSLContext database) {
    this.database = database;
  }

  /**
   * @param wanted the columns as they are wanted, and no others
   * @throws NotFound if there is no such row
   */
  <R extends UpdatableRecord<R>> void apply(
      TableImpl<R> table, TableField<R, UUID> key, UUID id, int seen, R wanted) {
    var now =
        database
            .selectFrom(table)
            .where(key.eq(id))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(NotFound::new);
    int version = Objects.requireNonNull(now.get(VERSION));
    Map<String, Since> since = seen < version ? changesSince(table, id, seen) : Map.of();
    var mine = new ArrayList<Field<?>>();
    var conflicts = new ArrayList<Conflict.Field>();
    for (var column : wanted.fields()) {
      if (!wanted.touched(column)) continue;
      var want = text(wanted.get(column));
      var there = text(now.get(column));
      if (Objects.equals(want, there)) continue;
      var meanwhile = since.get(column.getName());
      if (meanwhile == null) mine.add(column);
      else if (!Objects.equals(want, meanwhile.seen))
        conflicts.add(
            new Conflict.Field(
                column.getName(), want, there, nameOf(meanwhile.actor), meanwhile.at));
    }
    if (!conflicts.isEmpty()) throw new Conflict(version, conflicts);
    if (mine.isEmpty()) return;
    for (var column : wanted.fields()) wanted.touched(column, mine.contains(column));
    Constraints.explained(() ->
        database
            .update(table)
            .set(wanted)
            .set(VERSION, VERSION.plus(1))
            .where(key.eq(id))
            .execute());
  }

  private Map<String, Since> changesSince(TableImpl<?> changed, UUID id, int seen) {
    var history = table(name(changed.getSchema().getName(), changed.getName() + "_history"));
    var since = new HashMap<String, Since>();
    database
        .fetch(
            """
            select e.key, e.value #>> '{}' as was, h.actor, h.at
              from {0} h, jsonb_each(h.before) e
             where h.root_id = {1} and h.row_key = h.root_id::text and h.version > {2}
             order by h.version, h.id
            """,
            history, val(id), val(seen))
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

  private String nameOf(String actor) {
    return Ids.parse(actor)
        .flatMap(id ->
            database
                .select(APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.ID.eq(id))
                .fetchOptional(APP_USER.NAME))
        .orElse("Kontor");
  }

  /** In the notation of the history: as PostgreSQL writes the value in JSON. */
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof String[] several)
      return Stream.of(several)
          .map(one -> '"' + one + '"')
          .collect(Collectors.joining(", ", "[", "]"));
    return value == null ? null : value.toString();
  }
}
