package kontor.platform.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.RecordTable;
import kontor.platform.list.ReferenceNames;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a record of any type with all that hangs on it, in one round trip, and the names of what it
 * points to.
 */
@Service
@Transactional(readOnly = true)
public class RecordReader {

  private final DSLContext database;
  private final ReferenceNames references;
  private final List<RecordPart> kinds;

  RecordReader(DSLContext database, ReferenceNames references, List<RecordPart> kinds) {
    this.database = database;
    this.references = references;
    this.kinds = kinds;
  }

  /**
   * @throws NotFound if it is not there for the viewer
   */
  public RecordEntry get(RecordTable table, UUID id) {
    var columns = table.catalogue().columns();
    var parts = new LinkedHashMap<String, Field<List<Part>>>();
    for (var kind : kinds)
      if (kind.recordType().equals(table.name()))
        parts.put(kind.path(), PartRows.column(kind.table()));
    var fields = new LinkedHashSet<Field<?>>();
    columns.forEach(column -> fields.add(column.field()));
    fields.add(table.upkeep().audience());
    fields.add(table.catalogue().version());
    var archival = table.archival();
    if (archival != null) fields.addAll(List.of(archival.at(), archival.by()));
    fields.addAll(parts.values());
    var row =
        database
            .select(fields)
            .from(table.catalogue().table())
            .where(table.catalogue().id().eq(id))
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var values = FieldValues.of(row, columns);
    var names = new HashMap<>(references.of(List.of(values)));
    if (archival != null && row.get(archival.by()) instanceof UUID by)
      names.putAll(references.to("user").labels(List.of(by)));
    var seen = ReferenceNames.seen(values, names);
    var hanging = new LinkedHashMap<String, List<Part>>();
    parts.forEach((name, field) -> hanging.put(name, row.get(field)));
    return new RecordEntry(
        id,
        String.valueOf(values.get(table.naming().name())),
        seen,
        names,
        references.paths(seen),
        row.get(table.catalogue().version()),
        row.get(table.upkeep().audience()),
        archival == null ? null : archival(row, archival),
        hanging);
  }

  /** Whether it is there for the viewer. */
  public boolean isSeen(RecordTable table, UUID id) {
    return database.fetchExists(table.catalogue().table(), table.catalogue().id().eq(id));
  }

  /**
   * That it is there, and no more.
   *
   * @return its name
   * @throws NotFound if it is not there for the viewer
   */
  public String require(RecordTable table, UUID id) {
    var name = table.naming().name().field();
    return database
        .select(name)
        .from(table.catalogue().table())
        .where(table.catalogue().id().eq(id))
        .fetchOptional(name)
        .orElseThrow(NotFound::new);
  }

  private static RecordEntry.@Nullable Archival archival(Record row, RecordTable.Archival kept) {
    var at = row.get(kept.at());
    if (at == null) return null;
    var reason = Objects.requireNonNull(row.get(kept.reason().field()), "archived with a reason");
    return new RecordEntry.Archival(at.toInstant(), reason, row.get(kept.by()));
  }
}
