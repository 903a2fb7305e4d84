package kontor.platform.record;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.change.RecordHistory;
import kontor.platform.error.NotFound;
import kontor.platform.list.Column;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordTable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a change of the viewer's own has replaced, as the history keeps it. */
@Component
class OwnChange {

  private final DSLContext database;

  OwnChange(DSLContext database) {
    this.database = database;
  }

  /**
   * What stood in these columns of a record before a change; those that it left alone are missing.
   *
   * @param version that the change made
   * @throws NotFound where the viewer made no such version
   */
  Map<Field<?>, @Nullable Object> of(
      RecordTable table, UUID id, int version, Column<?>... columns) {
    var history = RecordHistory.of(table.catalogue().table());
    var before =
        database
            .select(history.before())
            .from(history.view())
            .where(history.root().eq(id))
            .and(history.row().eq(id.toString()))
            .and(history.verb().eq("update"))
            .and(field(name("version"), Integer.class).eq(version))
            .and(field(name("actor"), String.class).eq(Viewer.required().actor()))
            .fetchOptional(history.before())
            .orElseThrow(NotFound::new);
    var kept = JsonMapper.shared().readTree(before.data());
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    for (var column : columns) {
      var value = kept.get(column.field().getName());
      if (value == null) continue;
      values.put(
          column.field(),
          value.isNull() ? null : column.type().parse(value.asString(), Notation.CANONICAL));
    }
    return values;
  }
}
