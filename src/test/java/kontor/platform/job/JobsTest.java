package kontor.platform.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class JobsTest {

  @Autowired Jobs jobs;
  @Autowired ScriptedJob kind;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;

  private record Sum(int lines) {}

  @Test
  void workAsThePersonWhoStartedThem() {
    var seen = new ArrayList<Viewer>();

    var id = start(run -> seen.add(Viewer.required()));

    assertThat(ended(id).state()).isEqualTo(JobState.DONE);
    assertThat(seen.getFirst().actor()).isEqualTo(cast.vera().actor());
    assertThat(seen.getFirst().cause()).isEqualTo("job:" + id);
  }

  @Test
  void existOnlyIfTheTransactionThatStartsThemCommits() {
    var id =
        cast.vera()
            .call(() ->
                transaction.execute(status -> {
                  status.setRollbackOnly();
                  return jobs.start("scripted", "job.title", List.of(), kind.order(run -> {}));
                }));

    assertThatThrownBy(() -> get(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void keepTheirResult() {
    var id =
        start(run -> {
          run.progress(3, 3L);
          run.result(new Sum(3));
        });

    var job = ended(id);
    assertThat(job.result(Sum.class)).isEqualTo(new Sum(3));
    assertThat(job.done()).isEqualTo(3);
    assertThat(job.total()).isEqualTo(3);
  }

  @Test
  void sayHowFarTheyAre() {
    var seen = new CountDownLatch(1);
    var id =
        start(run -> {
          run.progress(12, 88L);
          seen.await(20, SECONDS);
        });

    await()
        .untilAsserted(() -> {
          assertThat(get(id).state()).isEqualTo(JobState.RUNNING);
          assertThat(get(id).done()).isEqualTo(12);
          assertThat(get(id).total()).isEqualTo(88);
        });
    seen.countDown();
    ended(id);
  }

  @Test
  void stopBetweenTwoStepsWhenCancelled() {
    var steps = new AtomicInteger();
    var id =
        start(run -> {
          while (!run.cancelled()) run.progress(steps.incrementAndGet(), null);
          run.result(new Sum(steps.get()));
        });
    await().until(() -> get(id).done() > 0);

    cast.vera().run(() -> jobs.cancel(id));
    cast.vera().run(() -> jobs.cancel(id));

    var job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.CANCELLED);
    assertThat(job.result(Sum.class)).isEqualTo(new Sum(steps.get()));
  }

  @Test
  void areDoneWhenTheyEndedBeforeTheCancellationWasNoticed() {
    var goOn = new CountDownLatch(1);
    var id = start(run -> goOn.await(20, SECONDS));
    cast.vera().run(() -> jobs.cancel(id));
    goOn.countDown();

    assertThat(ended(id).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void failForAReasonAPersonCanRead() {
    var id =
        start(run -> {
          throw new RuleViolation(null, "job.progress.of", "1", "2");
        });

    var job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.error()).isEqualTo(new JobText("job.progress.of", "1", "2"));
  }

  @Test
  void goOnFromTheirCheckpointAfterAFailure() {
    var steps = Collections.synchronizedList(new ArrayList<Integer>());
    var broken = new AtomicInteger();
    var id =
        start(run -> {
          for (var step = run.checkpoint(Integer.class).orElse(0) + 1; step <= 5; step++) {
            if (step == 4 && broken.getAndIncrement() == 0)
              throw new IllegalStateException("the connection was lost");
            steps.add(step);
            run.save(step);
          }
        });

    assertThat(ended(id).state()).isEqualTo(JobState.DONE);
    assertThat(steps).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void goOnAfterTheirNodeWasKilled() {
    var id =
        cast.vera()
            .call(() ->
                transaction.execute(status -> {
                  var started =
                      jobs.start(
                          "scripted",
                          "job.title",
                          List.of(),
                          kind.order(run -> run.result(run.checkpoint(Sum.class).orElseThrow())));
                  // As a node leaves them behind that was killed in the middle.
                  database.execute(
                      "update platform.scheduled_tasks set picked = true,"
                          + " picked_by = 'killed', version = version + 1,"
                          + " last_heartbeat = now() - interval '1 hour'"
                          + " where task_name = 'job' and task_instance = ?",
                      started.toString());
                  database.execute(
                      "update platform.job set state = 'running', attempt = 1,"
                          + " checkpoint = '{\"lines\": 7}' where id = ?",
                      started.value());
                  return started;
                }));

    assertThat(ended(id).result(Sum.class)).isEqualTo(new Sum(7));
  }

  @Test
  void keepNothingOfAStepWhenAnotherRunHasBegun() {
    var answer = new AtomicReference<Throwable>();
    var id =
        start(run -> {
          run.save(1);
          transaction.executeWithoutResult(status ->
              database.execute(
                  "update platform.job set attempt = attempt + 1 where id = ?", run.id().value()));
          try {
            run.save(2);
          } catch (RuntimeException e) {
            answer.set(e);
            throw e;
          }
        });

    await().untilAsserted(() -> assertThat(answer.get()).isInstanceOf(JobRun.Superseded.class));
    assertThat(get(id).state()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void refuseToSayProgressInsideATransaction() {
    var answer = new AtomicReference<Throwable>();
    var id =
        start(run -> {
          try {
            transaction.executeWithoutResult(status -> run.progress(1, null));
          } catch (RuntimeException e) {
            answer.set(e);
          }
        });

    ended(id);
    assertThat(answer.get()).hasMessageContaining("not inside a transaction");
  }

  @Test
  void areSeenByWhoStartedThemAlone() {
    var id = start(run -> run.result(new Sum(1)));
    ended(id);

    assertThatThrownBy(() -> cast.henrik().call(() -> jobs.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cast.henrik().call(() -> jobs.cancel(id)))
        .isInstanceOf(NotFound.class);
    assertThat(cast.henrik().call(() -> jobs.list(true, null)).jobs())
        .noneMatch(job -> job.id().equals(id));
  }

  @Test
  void showAnAdministratorTheirStateAndNotTheirContent() {
    var id = start(run -> run.result(new Sum(1)));
    ended(id);

    var seen = cast.ruth().call(() -> jobs.get(id));

    assertThat(seen.state()).isEqualTo(JobState.DONE);
    assertThat(seen.title().key()).isEqualTo("job.another");
    assertThat(seen.resultJson()).isNull();
    assertThat(seen.payloadJson()).isEqualTo("{}");
    assertThat(cast.ruth().call(() -> jobs.list(true, null)).jobs())
        .anyMatch(job -> job.id().equals(id));
    assertThat(cast.ruth().call(() -> jobs.list(false, null)).jobs())
        .noneMatch(job -> job.id().equals(id));
  }

  @Test
  void areListedNewestFirstPageByPage() {
    var started = new ArrayList<JobId>();
    for (var i = 0; i < 55; i++) started.addFirst(start(run -> {}));

    var first = cast.vera().call(() -> jobs.list(false, null));
    var second = cast.vera().call(() -> jobs.list(false, first.next()));

    assertThat(first.jobs()).hasSize(50);
    assertThat(Stream.concat(first.jobs().stream(), second.jobs().stream()).map(Job::id).limit(55))
        .containsExactlyElementsOf(started);
  }

  private JobId start(ScriptedJob.Script script) {
    return cast.vera()
        .call(() ->
            transaction.execute(
                status -> jobs.start("scripted", "job.title", List.of(), kind.order(script))));
  }

  private Job get(JobId id) {
    return cast.vera().call(() -> jobs.get(id));
  }

  private Job ended(JobId id) {
    return await().atMost(Duration.ofSeconds(40)).until(() -> get(id), job -> job.state().ended());
  }
}
