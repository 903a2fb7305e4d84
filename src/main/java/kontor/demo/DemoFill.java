package kontor.demo;

import java.util.Objects;
import java.util.Optional;
import kontor.platform.job.Job;
import kontor.platform.job.JobKind;
import kontor.platform.job.JobRun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts plausible companies around those with a story, while the demo is already in use. */
@Component
@ConditionalOnProperty("kontor.demo")
class DemoFill implements JobKind {

  static final String KIND = "demo-fill";
  static final int COMPANIES = 200;

  private static final int AT_ONCE = 20;

  /** Nothing is to be known: the companies are always the same. */
  record Order() {}

  /**
   * Where to go on: written with the companies of a step, and moving them into the past follows.
   *
   * @param done how many companies are there
   * @param last what happened with the last of them
   */
  record Reached(int done, DemoLives last) {}

  private final DemoLives.Writer lives;
  private final DemoPast past;
  private final TransactionOperations transaction;

  DemoFill(DemoLives.Writer lives, DemoPast past, TransactionOperations transaction) {
    this.lives = lives;
    this.past = past;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return KIND;
  }

  /** A step is there wholly or not; of one that is, the move into the past is done again. */
  @Override
  public void run(JobRun run) {
    var all = DemoCompanies.make(COMPANIES);
    var reached = run.checkpoint(Reached.class).orElse(new Reached(0, DemoLives.NONE));
    past.move(reached.last());
    while (reached.done() < COMPANIES && !run.cancelled()) {
      var from = reached.done();
      var some = all.subList(from, Math.min(from + AT_ONCE, COMPANIES));
      reached =
          Objects.requireNonNull(
              transaction.execute(status -> {
                var next = new Reached(from + some.size(), lives.write(some, from));
                run.save(next);
                return next;
              }));
      past.move(reached.last());
      run.progress(reached.done(), (long) COMPANIES);
    }
  }

  @Override
  public Optional<String> href(Job job) {
    return Optional.of("/accounts?view=all");
  }
}
