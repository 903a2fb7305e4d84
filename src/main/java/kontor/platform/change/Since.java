package kontor.platform.change;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import kontor.platform.change.VersionedRows.Target;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a field was when it was seen, and who has changed it last since.
 *
 * @param seen as the history keeps it; null: nothing
 */
record Since(@Nullable String seen, String actor, Instant at) {

  /** By name of the column, those that were changed after this version. */
  static Map<String, Since> of(Target target, int version, DSLContext database) {
    var history = RecordHistory.of(target.rootTable()).view();
    var since = new HashMap<String, Since>();
    database
        .fetch(
            """
            select e.key, e.value #>> '{}' as was, h.actor, h.at
              from {0} h, jsonb_each(h.before) e
             where h.root_id = {1} and h.row_key = {2}::text and h.version > {3}
             order by h.version, h.id
            """,
            history, val(target.root()), val(target.id()), val(version))
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

  private Since then(Since later) {
    return new Since(seen, later.actor, later.at);
  }
}
