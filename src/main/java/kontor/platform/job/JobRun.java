package kontor.platform.job;

import static kontor.platform.db.Tables.JOB;

import com.github.kagkarlsson.scheduler.SchedulerState;
import java.time.Duration;
import java.util.Optional;
import kontor.platform.db.tables.records.JobRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** One run of a job, as its kind sees it. Used by one thread. */
public final class JobRun {

  /** Somebody looks once a second; more often would only be work. */
  private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

  /** The node is about to stop: the job goes on elsewhere, or here after the start. */
  static final class NodeStops extends RuntimeException {}

  /** This run was taken for dead and another one has begun; nothing of this step is kept. */
  public static final class Superseded extends RuntimeException {
    Superseded() {}
  }

  private final JobRecord row;
  private final DSLContext database;
  private final TransactionOperations transaction;
  private final SchedulerState node;
  private @Nullable JSONB checkpoint;
  private @Nullable Object result;
  private long done;
  private @Nullable Long total;
  private boolean cancelRequested;
  private boolean cancelNoticed;
  private long writtenAt = System.nanoTime() - BETWEEN_WRITES.toNanos();

  JobRun(
      JobRecord row, DSLContext database, TransactionOperations transaction, SchedulerState node) {
    this.row = row;
    this.database = database;
    this.transaction = transaction;
    this.node = node;
    this.checkpoint = row.getCheckpoint();
    this.done = row.getDone();
    this.total = row.getTotal();
    this.cancelRequested = row.getCancelRequestedAt() != null;
  }

  public JobId id() {
    return new JobId(row.getId());
  }

  /** What was handed to {@link Jobs#start}. */
  public <T> T payload(Class<T> type) {
    return JsonMapper.shared().readValue(row.getPayload().data(), type);
  }

  /** What was saved last, perhaps by an earlier run; empty at the very begin. */
  public <T> Optional<T> checkpoint(Class<T> type) {
    return Optional.ofNullable(checkpoint)
        .map(json -> JsonMapper.shared().readValue(json.data(), type));
  }

  /**
   * Saves where to go on after a restart. Called inside the transaction of a step, both are kept or
   * neither: so no step is done twice.
   */
  public void save(Object newCheckpoint) {
    var json = JsonMapper.shared().writeValueAsString(newCheckpoint);
    checkpoint = JSONB.valueOf(json);
    write(JOB.CHECKPOINT, checkpoint);
  }

  /**
   * Says how far it is; written now and then, in a short transaction of its own.
   *
   * @param total null while not known
   */
  public void progress(long done, @Nullable Long total) {
    this.done = done;
    this.total = total;
    look();
  }

  /**
   * Whether to stop now: somebody asked for it. To be asked between steps, outside transactions.
   * Whoever gets true returns from its run soon; what is done stays done.
   */
  public boolean cancelled() {
    if (node.isShuttingDown()) throw new NodeStops();
    look();
    cancelNoticed |= cancelRequested;
    return cancelRequested;
  }

  /** What came of it, kept with the job as JSON. */
  public void result(Object result) {
    this.result = result;
  }

  boolean cancelNoticed() {
    return cancelNoticed;
  }

  @Nullable JSONB resultJson() {
    return JobRows.json(result);
  }

  long done() {
    return done;
  }

  @Nullable Long total() {
    return total;
  }

  private void look() {
    if (TransactionSynchronizationManager.isActualTransactionActive())
      throw new IllegalStateException("Progress is said between steps, not inside a transaction");
    if (System.nanoTime() - writtenAt < BETWEEN_WRITES.toNanos()) return;
    writtenAt = System.nanoTime();
    write(JOB.DONE, done);
  }

  private <T> void write(Field<T> field, @Nullable T value) {
    var current =
        transaction.execute(status ->
            database
                .update(JOB)
                .set(field, value)
                .set(JOB.TOTAL, total)
                .where(JOB.ID.eq(row.getId()))
                .and(JOB.ATTEMPT.eq(row.getAttempt()))
                .returning(JOB.CANCEL_REQUESTED_AT)
                .fetchOne());
    if (current == null) throw new Superseded();
    cancelRequested |= current.getCancelRequestedAt() != null;
  }
}
