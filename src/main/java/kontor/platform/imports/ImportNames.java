package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_NAME;
import static org.jooq.impl.DSL.count;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** While a file is checked: what its sound rows will be called. */
@Component
class ImportNames {

  private final DSLContext database;

  ImportNames(DSLContext database) {
    this.database = database;
  }

  RowsBefore before(ImportId id) {
    return names -> counted(id, names);
  }

  private Map<String, Integer> counted(ImportId id, Collection<String> names) {
    if (names.isEmpty()) return Map.of();
    var digests = new HashMap<UUID, String>();
    for (var name : names) digests.put(digest(name), name);
    var counted = new HashMap<String, Integer>();
    database
        .select(IMPORT_NAME.NAME, count())
        .from(IMPORT_NAME)
        .where(IMPORT_NAME.IMPORT_ID.eq(id.value()))
        .and(IMPORT_NAME.NAME.in(digests.keySet()))
        .groupBy(IMPORT_NAME.NAME)
        .forEach(row -> counted.put(digests.get(row.value1()), row.value2()));
    return counted;
  }

  void keep(ImportId id, ImportTarget target, List<ImportRow> rows) {
    var insert =
        database.insertInto(IMPORT_NAME, IMPORT_NAME.IMPORT_ID, IMPORT_NAME.NAME, IMPORT_NAME.LINE);
    var any = false;
    for (var row : rows)
      for (var name : target.names(row)) {
        insert = insert.values(id.value(), digest(name), row.line());
        any = true;
      }
    if (any) insert.onConflictDoNothing().execute();
  }

  void forget(ImportId id) {
    database.deleteFrom(IMPORT_NAME).where(IMPORT_NAME.IMPORT_ID.eq(id.value())).execute();
  }

  private static UUID digest(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
