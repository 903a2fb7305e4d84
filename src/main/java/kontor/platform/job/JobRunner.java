package kontor.platform.job;

import static kontor.platform.db.Tables.JOB;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.util.List;
import java.util.function.Supplier;
import kontor.platform.Viewers;
import kontor.platform.db.tables.records.JobRecord;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.Refusal;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings one job from where it stands to its end, or to the next pause. */
@Component
class JobRunner {

  /** Whether the scheduler may forget the job. */
  enum Outcome {
    OVER,
    LATER
  }

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int TRIES = 4;

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final Viewers viewers;
  private final ObjectProvider<JobKind> kinds;

  JobRunner(
      DSLContext database,
      TransactionOperations transaction,
      Viewers viewers,
      ObjectProvider<JobKind> kinds) {
    this.database = database;
    this.transaction = transaction;
    this.viewers = viewers;
    this.kinds = kinds;
  }

  Outcome run(JobId id, ExecutionContext context) {
    var row = begin(id);
    if (row == null) return Outcome.OVER; // it ended before, and the scheduler did not hear of it
    var run = new JobRun(row, database, transaction, context.getSchedulerState());
    try {
      viewers.of(row.getStartedBy()).because("job:" + id).call(() -> work(row, run));
      var state = run.cancelNoticed() ? JobState.CANCELLED : JobState.DONE;
      return end(row, state, run, null);
    } catch (JobRun.NodeStops stopping) {
      pause(row);
      return Outcome.LATER;
    } catch (JobRun.Superseded overtaken) {
      LOG.warn("Job {} goes on in another run", id);
      return Outcome.OVER;
    } catch (Refusal refused) {
      return end(row, JobState.FAILED, run, reason(refused));
    } catch (Throwable failure) {
      if (context.getExecution().consecutiveFailures + 1 < TRIES)
        throw new IllegalStateException("Job " + id + " is to be tried again", failure);
      LOG.error("Job {} of kind {} failed", id, row.getKind(), failure);
      return end(row, JobState.FAILED, run, new JobText("job.error.unexpected"));
    }
  }

  private Void work(JobRecord row, JobRun run) throws Exception {
    kinds.stream()
        .filter(kind -> kind.name().equals(row.getKind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No kind of job " + row.getKind()))
        .run(run);
    return null;
  }

  private @Nullable JobRecord begin(JobId id) {
    return bySystem(() ->
        database
            .update(JOB)
            .set(JOB.STATE, JobState.RUNNING.key())
            .set(JOB.STARTED_AT, coalesce(JOB.STARTED_AT, currentOffsetDateTime()))
            .set(JOB.ATTEMPT, JOB.ATTEMPT.plus(1))
            .set(JOB.ATTEMPT_AT, currentOffsetDateTime())
            .set(JOB.ATTEMPT_DONE, JOB.DONE)
            .where(JOB.ID.eq(id.value()))
            .and(JOB.ENDED_AT.isNull())
            .returning()
            .fetchOne());
  }

  private void pause(JobRecord row) {
    bySystem(() ->
        database
            .update(JOB)
            .set(JOB.STATE, JobState.WAITING.key())
            .where(JOB.ID.eq(row.getId()))
            .and(JOB.ATTEMPT.eq(row.getAttempt()))
            .execute());
  }

  private Outcome end(JobRecord row, JobState state, JobRun run, @Nullable JobText error) {
    bySystem(() ->
        database
            .update(JOB)
            .set(JOB.STATE, state.key())
            .set(JOB.ENDED_AT, currentOffsetDateTime())
            .set(JOB.DONE, run.done())
            .set(JOB.TOTAL, run.total())
            .set(JOB.RESULT, run.resultJson())
            .set(JOB.ERROR_KEY, error == null ? null : error.key())
            .set(JOB.ERROR_ARGS, JobRows.json(error == null ? List.of() : error.args()))
            .where(JOB.ID.eq(row.getId()))
            .and(JOB.ATTEMPT.eq(row.getAttempt()))
            .execute());
    return Outcome.OVER;
  }

  private <T> @Nullable T bySystem(Supplier<@Nullable T> work) {
    return JobRows.SYSTEM.call(() -> transaction.execute(status -> work.get()));
  }

  private static JobText reason(Refusal refusal) {
    return switch (refusal) {
      case NotFound gone -> new JobText("job.error.notFound");
      case Forbidden forbidden -> new JobText("job.error.forbidden");
      case Conflict conflict -> new JobText("job.error.conflict");
      case RuleViolation rules ->
          new JobText(rules.violations().getFirst().key(), rules.violations().getFirst().args());
    };
  }
}
