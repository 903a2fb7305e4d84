package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_WAITING;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows that point to another row of their file, which has not come up yet. */
@Component
class ImportWaiting {

  private final DSLContext database;

  ImportWaiting(DSLContext database) {
    this.database = database;
  }

  void add(ImportId id, Collection<Long> lines) {
    if (lines.isEmpty()) return;
    var insert = database.insertInto(IMPORT_WAITING, IMPORT_WAITING.IMPORT_ID, IMPORT_WAITING.LINE);
    for (var line : lines) insert = insert.values(id.value(), line);
    insert.onConflictDoNothing().execute();
  }

  /** They are settled, one way or the other. */
  void remove(ImportId id, Collection<Long> lines) {
    database
        .deleteFrom(IMPORT_WAITING)
        .where(IMPORT_WAITING.IMPORT_ID.eq(id.value()))
        .and(IMPORT_WAITING.LINE.in(lines))
        .execute();
  }

  /** In the order of the file. */
  long[] lines(ImportId id) {
    return database
        .select(IMPORT_WAITING.LINE)
        .from(IMPORT_WAITING)
        .where(IMPORT_WAITING.IMPORT_ID.eq(id.value()))
        .orderBy(IMPORT_WAITING.LINE)
        .fetch(IMPORT_WAITING.LINE)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  void forget(ImportId id) {
    database.deleteFrom(IMPORT_WAITING).where(IMPORT_WAITING.IMPORT_ID.eq(id.value())).execute();
  }
}
