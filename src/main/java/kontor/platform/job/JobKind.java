package kontor.platform.job;

import java.util.List;
import java.util.Optional;

/** A kind of long work. A module publishes it as a bean and starts it with {@link Jobs#start}. */
public interface JobKind {

  /** Names the kind in the database: never changed, never used again for another. */
  String name();

  /**
   * Does the work, as the person who started it. It runs on one node at a time, and at least once:
   * after a crash it is run again with the last saved checkpoint, so a step done twice must do no
   * harm. Between steps it asks {@link JobRun#cancelled()} and says its progress.
   *
   * @throws kontor.platform.error.Refusal for a reason a person can understand: the job failed;
   *     anything else thrown is tried again a few times
   */
  void run(JobRun run) throws Exception;

  /** What came of it in words, of a cancelled job too; empty: its state says enough. */
  default Optional<JobText> outcome(Job job) {
    return Optional.empty();
  }

  /** Where the viewer begins such work, for a page that has none to show yet. */
  default List<Beginning> beginnings() {
    return List.of();
  }

  /**
   * A page that begins such work.
   *
   * @param label key of its text
   */
  record Beginning(String label, String href) {}

  /** The page that shows what came of it. */
  default Optional<String> href(Job job) {
    return Optional.empty();
  }
}
