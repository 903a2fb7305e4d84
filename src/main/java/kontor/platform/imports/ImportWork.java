package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_REFUSAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.ImportRunRecord;
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
  private final StoredFiles files;

  ImportWork(
      DSLContext database,
      TransactionOperations transaction,
      ImportRecords records,
      ImportTargets targets,
      ImportStep step,
      ImportValues values,
      StoredFiles files) {
    this.database = database;
    this.transaction = transaction;
    this.records = records;
    this.targets = targets;
    this.step = step;
    this.values = values;
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
    var whole = !job.cancelled();
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format())) {
      var batch = new ArrayList<TabularRow>(BATCH);
      var rows = reader.iterator();
      while (whole && rows.hasNext()) {
        var row = rows.next();
        if (row.line() <= after) continue;
        batch.add(row);
        if (batch.size() < BATCH && rows.hasNext()) continue;
        take(phase, run, batch, job);
        done += batch.size();
        batch.clear();
        job.progress(done, total);
        whole = !rows.hasNext() || !job.cancelled();
      }
    }
    end(phase, id, job, whole);
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

  private void take(Phase phase, ImportRun run, List<TabularRow> batch, JobRun job) {
    var target = targets.of(run.target());
    Blame.each(
        List.copyOf(batch),
        rows ->
            inTransaction(
                phase,
                run.id(),
                job,
                row -> {
                  step.take(phase, run, target, rows);
                  job.save(rows.getLast().line());
                  return row;
                }),
        (row, thrown) ->
            inTransaction(
                phase,
                run.id(),
                job,
                locked -> {
                  step.refuse(phase, run, row, thrown);
                  job.save(row.line());
                  return locked;
                }));
  }

  private void end(Phase phase, ImportId id, JobRun job, boolean whole) {
    var sums =
        inTransaction(
            phase,
            id,
            job,
            row -> {
              if (phase == Phase.CHECK) values.forget(id);
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
