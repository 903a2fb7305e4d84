package kontor.platform.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.platform.Viewer;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why rows are not taken, each reason once. Reasons of one kind that differ only in what they name
 * are told apart while they are few; of many the first stands for all.
 */
@Component
class ImportReasons {

  private static final int SHOWN = 12;
  private static final int TOLD_APART = 3;
  private static final int LINES = 3;

  private static final String SQL =
      """
      with reason as (
        select line, r ->> 'field' as field, r ->> 'key' as key, r -> 'args' as args
        from platform.import_refusal, jsonb_array_elements(reasons) as r
        where import_id = ? and phase = ?
      ), kind as (
        select field, key, count(distinct args) > ? as many from reason group by field, key
      )
      select r.field, r.key, k.many, count(*) as rows,
             (array_agg(r.line order by r.line))[1:?] as lines,
             (array_agg(r.args order by r.line))[1] as args
      from reason r
      join kind k on k.field is not distinct from r.field and k.key = r.key
      group by r.field, r.key, k.many, case when k.many then null else r.args end
      order by count(*) desc, min(r.line)
      limit ?
      """;

  private final DSLContext database;
  private final ImportRecords records;
  private final ImportTargets targets;
  private final Texts texts;

  ImportReasons(DSLContext database, ImportRecords records, ImportTargets targets, Texts texts) {
    this.database = database;
    this.records = records;
    this.targets = targets;
    this.texts = texts;
  }

  /**
   * The most frequent first: of the dry run, and once the import began of that.
   *
   * @throws kontor.platform.error.NotFound if there is no such import, or it is another's
   */
  @Transactional(readOnly = true)
  List<ImportReason> of(ImportId id) {
    var run = ImportRecords.read(records.get(id));
    var labels =
        targets.of(run.target()).fields(Viewer.required()).stream()
            .collect(Collectors.toMap(ImportField::key, ImportField::label));
    var words = texts.wording();
    var phase = Phase.of(run.state()).key();
    return database
        .resultQuery(SQL, id.value(), phase, TOLD_APART, LINES, SHOWN)
        .fetch(row -> reason(row, labels, words));
  }

  private static ImportReason reason(Record row, Map<String, String> labels, Wording words) {
    var reason = words.say(row.get("key", String.class), args(row));
    if (row.get("many", Boolean.class)) reason = words.say("import.reasons.suchAs", reason);
    var label = labels.get(row.get("field", String.class));
    return new ImportReason(
        row.get("rows", Long.class),
        label == null ? reason : words.say(label) + ": " + reason,
        Arrays.asList(row.get("lines", Long[].class)));
  }

  private static Object[] args(Record row) {
    return JsonMapper.shared()
        .readValue(row.get("args", JSONB.class).data(), new TypeReference<List<Object>>() {})
        .toArray();
  }
}
