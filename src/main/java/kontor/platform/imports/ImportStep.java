package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_REFUSAL;
import static kontor.platform.db.Tables.IMPORT_RUN;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.tabular.TabularRow;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Some rows of a file, in one transaction: asked of the target, counted, their refusals kept. */
@Component
class ImportStep {

  private static final Logger LOG = LoggerFactory.getLogger(ImportStep.class);
  private static final int LONGEST_VALUE = 200;

  private final DSLContext database;
  private final ImportValues values;

  ImportStep(DSLContext database, ImportValues values) {
    this.database = database;
    this.values = values;
  }

  /** In the caller's transaction. */
  void take(Phase phase, ImportRun run, ImportTarget target, List<TabularRow> rows) {
    var meaning = RowMeaning.of(run);
    var sound = rows.stream().filter(row -> row.refusal() == null).map(meaning::of).toList();
    var refused = new LinkedHashMap<Long, List<Violation>>();
    for (var row : rows) if (row.refusal() != null) refused.put(row.line(), List.of(row.refusal()));
    if (!sound.isEmpty()) refused.putAll(refusedBy(phase, target, sound));
    if (phase == Phase.CHECK)
      values
          .repeated(run.id(), sound, target.fields(Viewer.required()))
          .forEach(refused::putIfAbsent);
    keep(phase, run.id(), refused, byLine(sound));
    count(phase, run.id(), rows.size() - refused.size(), refused.size(), rows.getLast().line());
  }

  /** A row that nothing can be done with, in the caller's transaction. */
  void refuse(Phase phase, ImportRun run, TabularRow row, RuntimeException thrown) {
    var violations =
        thrown instanceof RuleViolation rules
            ? rules.violations()
            : List.of(new Violation(null, "import.row.unexpected"));
    if (!(thrown instanceof RuleViolation))
      LOG.error("Line {} of import {} cannot be taken", row.line(), run.id(), thrown);
    var meaning = RowMeaning.of(run);
    keep(phase, run.id(), Map.of(row.line(), violations), byLine(List.of(meaning.of(row))));
    count(phase, run.id(), 0, 1, row.line());
  }

  private static Map<Long, List<Violation>> refusedBy(
      Phase phase, ImportTarget target, List<ImportRow> rows) {
    var verdicts = phase.ask(target, rows);
    var refused = new LinkedHashMap<Long, List<Violation>>();
    for (var i = 0; i < rows.size(); i++) {
      var verdict = verdicts.get(i);
      if (verdicts.size() != rows.size() || verdict.line() != rows.get(i).line())
        throw new IllegalStateException(target.name() + " answers other rows than it was asked");
      if (verdict.isRefused()) refused.put(verdict.line(), verdict.violations());
    }
    return refused;
  }

  private void keep(
      Phase phase, ImportId id, Map<Long, List<Violation>> refused, Map<Long, ImportRow> rows) {
    if (refused.isEmpty()) return;
    var insert =
        database.insertInto(
            IMPORT_REFUSAL,
            IMPORT_REFUSAL.IMPORT_ID,
            IMPORT_REFUSAL.PHASE,
            IMPORT_REFUSAL.LINE,
            IMPORT_REFUSAL.REASONS);
    for (var entry : refused.entrySet()) {
      var row = rows.get(entry.getKey());
      var reasons = entry.getValue().stream().map(violation -> reason(violation, row)).toList();
      insert = insert.values(id.value(), phase.key(), entry.getKey(), ImportRecords.json(reasons));
    }
    insert.execute();
  }

  private void count(Phase phase, ImportId id, long taken, long refused, long line) {
    var update =
        database
            .update(IMPORT_RUN)
            .set(phase.taken, phase.taken.plus(taken))
            .set(phase.refused, phase.refused.plus(refused))
            .set(IMPORT_RUN.CHANGED_AT, currentOffsetDateTime());
    if (phase == Phase.RUN) update = update.set(IMPORT_RUN.RUN_LINE, line);
    update.where(IMPORT_RUN.ID.eq(id.value())).execute();
  }

  private static ImportRefusal.Reason reason(Violation violation, @Nullable ImportRow row) {
    var value =
        violation.field() == null || row == null ? null : row.values().get(violation.field());
    return new ImportRefusal.Reason(
        violation.field(),
        value == null ? null : cut(value),
        violation.key(),
        violation.args().stream().map(ImportStep::plain).toList());
  }

  /** A person reads it: what JSON has no word for is written out. */
  private static Object plain(Object arg) {
    return arg instanceof Integer || arg instanceof Long ? arg : cut(arg.toString());
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  private static Map<Long, ImportRow> byLine(List<ImportRow> rows) {
    var byLine = new LinkedHashMap<Long, ImportRow>();
    for (var row : rows) byLine.put(row.line(), row);
    return byLine;
  }
}
