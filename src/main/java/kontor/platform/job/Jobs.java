package kontor.platform.job;

import static kontor.platform.db.Tables.JOB;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Long work: started, watched, cancelled. A job is seen by who started it; an administrator sees
 * that it is there and how it fares, not what it is about.
 */
@Service
@Transactional
public class Jobs {

  private static final int PAGE = 50;

  private final DSLContext database;
  private final Scheduler scheduler;

  Jobs(DSLContext database, Scheduler scheduler) {
    this.database = database;
    this.scheduler = scheduler;
  }

  /**
   * Starts a job in the caller's transaction: it exists only if that commits.
   *
   * @param kind name of a {@link JobKind}
   * @param titleKey message that says what it does
   * @param titleArgs texts and numbers
   * @param payload what the kind has to know, written as JSON
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public JobId start(String kind, String titleKey, List<?> titleArgs, Object payload) {
    var id = Ids.next();
    database
        .insertInto(
            JOB, JOB.ID, JOB.KIND, JOB.TITLE_KEY, JOB.TITLE_ARGS, JOB.PAYLOAD, JOB.STARTED_BY)
        .values(
            id,
            kind,
            titleKey,
            JobRows.json(titleArgs),
            JobRows.json(payload),
            Viewer.required().actor())
        .execute();
    scheduler.scheduleIfNotExists(JobTask.RUN.instance(id.toString()).scheduledTo(Instant.now()));
    wakeSchedulerAfterCommit();
    return new JobId(id);
  }

  /**
   * @throws NotFound if there is no such job, or not for this viewer
   */
  @Transactional(readOnly = true)
  public Job get(JobId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** Empty if there is no such job, or not for this viewer. */
  @Transactional(readOnly = true)
  public Optional<Job> find(JobId id) {
    return database
        .selectFrom(JOB)
        .where(JOB.ID.eq(id.value()))
        .and(visible(true))
        .fetchOptional(row -> JobRows.read(row, Viewer.required()));
  }

  /**
   * The viewer's jobs, newest first.
   *
   * @param everyone with those of others, which only an administrator gets
   * @param after the last job of the page before
   */
  @Transactional(readOnly = true)
  public JobPage list(boolean everyone, @Nullable JobId after) {
    var older =
        after == null
            ? noCondition()
            : row(JOB.CREATED_AT, JOB.ID)
                .lt(select(JOB.CREATED_AT, JOB.ID).from(JOB).where(JOB.ID.eq(after.value())));
    var found =
        database
            .selectFrom(JOB)
            .where(visible(everyone))
            .and(older)
            .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
            .limit(PAGE + 1)
            .fetch(row -> JobRows.read(row, Viewer.required()));
    var more = found.size() > PAGE;
    var page = more ? found.subList(0, PAGE) : found;
    return new JobPage(List.copyOf(page), more ? page.getLast().id() : null);
  }

  /**
   * Asks a job to stop after the step it is at. Asked twice, or after its end, nothing more
   * happens.
   *
   * @throws NotFound if there is no such job, or not for this viewer
   */
  public Job cancel(JobId id) {
    database
        .update(JOB)
        .set(JOB.CANCEL_REQUESTED_AT, currentOffsetDateTime())
        .where(JOB.ID.eq(id.value()))
        .and(visible(true))
        .and(JOB.ENDED_AT.isNull())
        .and(JOB.CANCEL_REQUESTED_AT.isNull())
        .execute();
    return get(id);
  }

  /**
   * Asks all jobs of somebody to stop, because he has lost the rights that they run with.
   *
   * @param actor who started them
   */
  public void cancelAllOf(String actor) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    database
        .update(JOB)
        .set(JOB.CANCEL_REQUESTED_AT, currentOffsetDateTime())
        .where(JOB.STARTED_BY.eq(actor))
        .and(JOB.ENDED_AT.isNull())
        .and(JOB.CANCEL_REQUESTED_AT.isNull())
        .execute();
  }

  private static Condition visible(boolean everyone) {
    var viewer = Viewer.required();
    return everyone && viewer.hasAnyOf(Role.ADMIN)
        ? noCondition()
        : JOB.STARTED_BY.eq(viewer.actor());
  }

  /**
   * The scheduler's own immediate execution looks before the commit, finds nothing, and sleeps on
   * for a polling interval.
   */
  private void wakeSchedulerAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
          }
        });
  }
}
