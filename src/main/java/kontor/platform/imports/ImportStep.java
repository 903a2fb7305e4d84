package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_REFUSAL;
import static kontor.platform.db.Tables.IMPORT_RUN;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.i18n.TextList;
import kontor.platform.i18n.Texts;
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
  private final ImportNames names;
  private final ImportWaiting waits;
  private final Texts texts;

  ImportStep(
      DSLContext database,
      ImportValues values,
      ImportNames names,
      ImportWaiting waits,
      Texts texts) {
    this.database = database;
    this.values = values;
    this.names = names;
    this.waits = waits;
    this.texts = texts;
  }

  /**
   * In the caller's transaction.
   *
   * @param turn which time the file is gone through
   * @param inVain in the last one, why rows wait in vain, as far as it is known
   */
  void take(
      Phase phase,
      ImportRun run,
      ImportTarget target,
      List<TabularRow> rows,
      Turn turn,
      Map<Long, Violation> inVain) {
    var meaning = RowMeaning.of(run);
    var sound = rows.stream().filter(row -> row.refusal() == null).map(meaning::of).toList();
    var refused = new LinkedHashMap<Long, List<Violation>>();
    var waiting = new LinkedHashSet<Long>();
    for (var row : rows) if (row.refusal() != null) refused.put(row.line(), List.of(row.refusal()));
    if (turn == Turn.FIRST)
      for (var row : sound) if (pointsToAnother(target, row)) waiting.add(row.line());
    var ready = sound.stream().filter(row -> !waiting.contains(row.line())).toList();
    for (var verdict : asked(phase, run.id(), target, ready))
      if (verdict.waits() && turn != Turn.LAST) waiting.add(verdict.line());
      else if (verdict.isRefused()) refused.put(verdict.line(), reasons(target, verdict, inVain));
    if (phase == Phase.CHECK) compare(run, target, sound, refused, waiting);
    keep(phase, run.id(), refused, byLine(sound));
    waits.remove(run.id(), rows.stream().map(TabularRow::line).toList());
    waits.add(run.id(), waiting);
    var taken = rows.size() - refused.size() - waiting.size();
    count(phase, run, taken, refused.size(), rows.getLast().line());
  }

  /** Of a row that waits in vain, why it does so in the place of "not there". */
  private static List<Violation> reasons(
      ImportTarget target, RowVerdict verdict, Map<Long, Violation> inVain) {
    var why = inVain.get(verdict.line());
    var pointer = target.pointer();
    if (!verdict.waits() || why == null || pointer.isEmpty()) return verdict.violations();
    return verdict.violations().stream()
        .map(violation ->
            pointer.get().equals(violation.field())
                ? new Violation(violation.field(), why.key(), why.args().toArray())
                : violation)
        .toList();
  }

  private static boolean pointsToAnother(ImportTarget target, ImportRow row) {
    return target.pointer().filter(row.values()::containsKey).isPresent();
  }

  /** What the rows that would be taken mean for those after them. */
  private void compare(
      ImportRun run,
      ImportTarget target,
      List<ImportRow> rows,
      Map<Long, List<Violation>> refused,
      Set<Long> waiting) {
    var taken = taken(rows, refused, waiting);
    values
        .repeated(run.id(), taken, target.fields(Viewer.required()))
        .forEach(refused::putIfAbsent);
    if (target.pointer().filter(run::maps).isPresent())
      names.keep(run.id(), target, taken(rows, refused, waiting));
  }

  private static List<ImportRow> taken(
      List<ImportRow> rows, Map<Long, List<Violation>> refused, Set<Long> waiting) {
    return rows.stream()
        .filter(row -> !refused.containsKey(row.line()) && !waiting.contains(row.line()))
        .toList();
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
    waits.remove(run.id(), List.of(row.line()));
    count(phase, run, 0, 1, row.line());
  }

  private List<RowVerdict> asked(
      Phase phase, ImportId id, ImportTarget target, List<ImportRow> rows) {
    if (rows.isEmpty()) return List.of();
    var verdicts = phase.ask(target, rows, names.before(id));
    var lines = rows.stream().map(ImportRow::line).toList();
    if (!verdicts.stream().map(RowVerdict::line).toList().equals(lines))
      throw new IllegalStateException(target.name() + " answers other rows than it was asked");
    return verdicts;
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

  /** Rows that have waited stand before the line that was reached. */
  private void count(Phase phase, ImportRun run, long taken, long refused, long line) {
    var update =
        database
            .update(IMPORT_RUN)
            .set(phase.taken, phase.taken.plus(taken))
            .set(phase.refused, phase.refused.plus(refused))
            .set(IMPORT_RUN.CHANGED_AT, currentOffsetDateTime());
    if (phase == Phase.RUN)
      update = update.set(IMPORT_RUN.RUN_LINE, greatest(IMPORT_RUN.RUN_LINE, val(line)));
    update.where(IMPORT_RUN.ID.eq(run.id().value())).execute();
  }

  private ImportRefusal.Reason reason(Violation violation, @Nullable ImportRow row) {
    var value =
        violation.field() == null || row == null ? null : row.values().get(violation.field());
    return new ImportRefusal.Reason(
        violation.field(),
        value == null ? null : cut(value),
        violation.key(),
        violation.args().stream().map(this::plain).toList());
  }

  /** A person reads it: what JSON has no word for is written out. */
  private Object plain(Object arg) {
    return switch (arg) {
      case Integer number -> number;
      case Long number -> number;
      case TextList list -> list.in(texts.wording());
      default -> cut(String.valueOf(texts.wording().read(arg)));
    };
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
