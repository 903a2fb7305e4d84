package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_REFUSAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.ImportRunRecord;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.file.StoredFiles;
import kontor.platform.job.JobRun;
import kontor.platform.tabular.TabularReader;
import kontor.platform.tabular.TabularRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes through a file in batches, each in a transaction with the place where to go on: so that a
 * restart loses no row and doubles none.
 */
@Component
class ImportWork {

  private static final int BATCH = 500;
  private static final int ROWS_BETWEEN_LOOKS = 2_000;

  /** What a job of an import has to know. */
  record Order(UUID importId) {}

  /** What came of it. */
  record Sums(long taken, long refused) {}

  /** Its import has gone another way: what its columns mean was said anew. */
  static final class Outdated extends RuntimeException {}

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final ImportRecords records;
  private final ImportTargets targets;
  private final ImportStep step;
  private final ImportValues values;
  private final ImportNames names;
  private final ImportWaiting waiting;
  private final ImportInVain inVain;
  private final ImportRights rights;
  private final StoredFiles files;

  ImportWork(
      DSLContext database,
      TransactionOperations transaction,
      ImportRecords records,
      ImportTargets targets,
      ImportStep step,
      ImportValues values,
      ImportNames names,
      ImportWaiting waiting,
      ImportInVain inVain,
      ImportRights rights,
      StoredFiles files) {
    this.database = database;
    this.transaction = transaction;
    this.records = records;
    this.targets = targets;
    this.step = step;
    this.values = values;
    this.names = names;
    this.waiting = waiting;
    this.inVain = inVain;
    this.rights = rights;
    this.files = files;
  }

  void run(Phase phase, JobRun job) {
    var id = new ImportId(job.payload(Order.class).importId());
    Viewer.required()
        .because(id.cause())
        .run(() -> {
          try {
            goThrough(phase, id, job);
          } catch (Outdated outdated) {
            job.cancelled();
          }
        });
  }

  private void goThrough(Phase phase, ImportId id, JobRun job) {
    var begun = job.checkpoint(Long.class).isPresent();
    var run = begin(phase, id, job, begun);
    var total = run.total() == null ? count(id, run, job) : run.total();
    var done = phase == Phase.CHECK ? run.sound() + run.unsound() : run.written() + run.refused();
    var after = phase == Phase.CHECK ? job.checkpoint(Long.class).orElse(0L) : run.line();
    var whole =
        pass(
            new Pass(
                phase, run, job, total, done, row -> row.line() > after, Turn.FIRST, Map.of()));
    // A row may point to one further down: those wait, and what comes of them is seen in the next
    // turn.
    while (whole) {
      var lines = inTransaction(phase, id, job, row -> waiting.lines(id));
      if (lines.length == 0) break;
      var settled = total - lines.length;
      whole = pass(new Pass(phase, run, job, total, settled, among(lines), Turn.AGAIN, Map.of()));
      var left = inTransaction(phase, id, job, row -> waiting.lines(id));
      if (whole && left.length == lines.length) {
        var target = targets.of(run.target());
        var why = inTransaction(phase, id, job, row -> inVain.of(phase, run, target, left));
        whole = pass(new Pass(phase, run, job, total, settled, among(left), Turn.LAST, why));
      }
    }
    end(phase, id, job, whole);
  }

  /** Rows come in the order of the file, and so do the lines. */
  private static Predicate<TabularRow> among(long[] lines) {
    return row -> Arrays.binarySearch(lines, row.line()) >= 0;
  }

  /**
   * @param done how many rows are settled before it
   * @param inVain why rows wait in vain, where it is the last one
   */
  private record Pass(
      Phase phase,
      ImportRun run,
      JobRun job,
      long total,
      long done,
      Predicate<TabularRow> rows,
      Turn turn,
      Map<Long, Violation> inVain) {}

  /** Once through the file. False: it was ended before. */
  private boolean pass(Pass pass) {
    var run = pass.run();
    var job = pass.job();
    var done = pass.done();
    var viewer = asked(pass);
    if (job.cancelled()) return false;
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format())) {
      var batch = new ArrayList<TabularRow>(BATCH);
      var rows = reader.iterator();
      while (rows.hasNext()) {
        var row = rows.next();
        if (pass.rows().test(row)) batch.add(row);
        if (batch.isEmpty() || batch.size() < BATCH && rows.hasNext()) continue;
        viewer.run(() -> take(pass, batch));
        done += batch.size();
        batch.clear();
        job.progress(done, pass.total());
        if (!rows.hasNext()) break;
        viewer = asked(pass);
        if (job.cancelled()) return false;
      }
    }
    return true;
  }

  /** Before it is asked whether to stop: who has been deactivated is to be named as the reason. */
  private Viewer asked(Pass pass) {
    return rights.asked(pass.run().id(), targets.of(pass.run().target()), pass.phase());
  }

  /** A dry run begun anew knows nothing of an earlier one. */
  private ImportRun begin(Phase phase, ImportId id, JobRun job, boolean begun) {
    return inTransaction(
        phase,
        id,
        job,
        row -> {
          if (phase == Phase.CHECK && !begun) {
            row.setCheckSound(0L);
            row.setCheckRefused(0L);
            row.setCheckTotal(null);
            row.store();
            forget(id);
            forgetRefusals(id);
          }
          return ImportRecords.read(row);
        });
  }

  /** Reading alone is quick, and a person wants to know how much there is. */
  private long count(ImportId id, ImportRun run, JobRun job) {
    var count = 0L;
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format())) {
      for (var rows = reader.iterator(); rows.hasNext(); rows.next())
        if (++count % ROWS_BETWEEN_LOOKS == 0 && job.cancelled()) break;
    }
    var total = count;
    if (!job.cancelled())
      inTransaction(
          Phase.CHECK,
          id,
          job,
          row -> {
            row.setCheckTotal(total);
            row.store();
            return row;
          });
    return total;
  }

  private void take(Pass pass, List<TabularRow> batch) {
    var run = pass.run();
    var target = targets.of(run.target());
    Blame.each(
        List.copyOf(batch),
        rows ->
            saving(
                pass,
                rows,
                () -> step.take(pass.phase(), run, target, rows, pass.turn(), pass.inVain())),
        (row, thrown) ->
            saving(pass, List.of(row), () -> step.refuse(pass.phase(), run, row, thrown)));
  }

  private void saving(Pass pass, List<TabularRow> rows, Runnable work) {
    inTransaction(
        pass.phase(),
        pass.run().id(),
        pass.job(),
        locked -> {
          work.run();
          if (pass.turn() == Turn.FIRST) pass.job().save(rows.getLast().line());
          return locked;
        });
  }

  private void end(Phase phase, ImportId id, JobRun job, boolean whole) {
    var sums =
        inTransaction(
            phase,
            id,
            job,
            row -> {
              if (phase == Phase.CHECK) forget(id);
              row.setState(endState(phase, whole).key());
              row.store();
              return new Sums(
                  Objects.requireNonNull(row.get(phase.taken)),
                  Objects.requireNonNull(row.get(phase.refused)));
            });
    job.result(sums);
  }

  private static ImportState endState(Phase phase, boolean whole) {
    if (phase == Phase.CHECK) return whole ? ImportState.CHECKED : ImportState.MAPPED;
    return whole ? ImportState.IMPORTED : ImportState.CANCELLED;
  }

  private void forget(ImportId id) {
    values.forget(id);
    names.forget(id);
    waiting.forget(id);
  }

  private void forgetRefusals(ImportId id) {
    database
        .deleteFrom(IMPORT_REFUSAL)
        .where(IMPORT_REFUSAL.IMPORT_ID.eq(id.value()))
        .and(IMPORT_REFUSAL.PHASE.eq(Phase.CHECK.key()))
        .execute();
  }

  private <T> T inTransaction(
      Phase phase, ImportId id, JobRun job, Function<ImportRunRecord, T> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var row = records.locked(id);
          if (!job.id().value().equals(row.get(phase.job))) throw new Outdated();
          return work.apply(row);
        }));
  }
}
