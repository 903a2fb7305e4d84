package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_VALUE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.RuleViolation.Violation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Finds values that stand twice in a file though each may stand there once. They are kept in a
 * table, and so over a restart and for files that would not fit into memory.
 */
@Component
class ImportValues {

  private final DSLContext database;

  ImportValues(DSLContext database) {
    this.database = database;
  }

  private record Value(long line, String field, UUID digest) {}

  /** Per line of the rows what stands in an earlier line already. */
  Map<Long, List<Violation>> repeated(ImportId id, List<ImportRow> rows, List<ImportField> fields) {
    var values = new ArrayList<Value>();
    for (var field : fields)
      if (field.unique())
        for (var row : rows) {
          var value = row.values().get(field.key());
          if (value != null) values.add(new Value(row.line(), field.key(), digest(value)));
        }
    if (values.isEmpty()) return Map.of();
    keep(id, values);
    return repeated(id, values);
  }

  void forget(ImportId id) {
    database.deleteFrom(IMPORT_VALUE).where(IMPORT_VALUE.IMPORT_ID.eq(id.value())).execute();
  }

  private void keep(ImportId id, List<Value> values) {
    database.execute(
        """
        insert into platform.import_value (import_id, field, value, line)
        select ?, field, value, line
        from unnest(?::text[], ?::uuid[], ?::bigint[]) as given (field, value, line)
        on conflict do nothing
        """,
        id.value(),
        fields(values),
        digests(values),
        values.stream().map(Value::line).toArray(Long[]::new));
  }

  private Map<Long, List<Violation>> repeated(ImportId id, List<Value> values) {
    var first = new HashMap<String, Long>();
    database
        .resultQuery(
            """
            select kept.field, kept.value, kept.line
            from unnest(?::text[], ?::uuid[]) as given (field, value)
            join platform.import_value kept
              on kept.import_id = ? and kept.field = given.field and kept.value = given.value
            """,
            fields(values),
            digests(values),
            id.value())
        .forEach(found ->
            first.put(
                found.get(0, String.class) + found.get(1, UUID.class), found.get(2, Long.class)));
    var repeated = new HashMap<Long, List<Violation>>();
    for (var value : values) {
      var line = first.get(value.field() + value.digest());
      if (line != null && line != value.line())
        repeated
            .computeIfAbsent(value.line(), l -> new ArrayList<>())
            .add(new Violation(value.field(), "import.row.repeated", line));
    }
    return repeated;
  }

  private static String[] fields(List<Value> values) {
    return values.stream().map(Value::field).toArray(String[]::new);
  }

  private static UUID[] digests(List<Value> values) {
    return values.stream().map(Value::digest).toArray(UUID[]::new);
  }

  private static UUID digest(String value) {
    return UUID.nameUUIDFromBytes(value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
