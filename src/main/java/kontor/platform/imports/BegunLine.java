package kontor.platform.imports;

import kontor.platform.job.JobId;
import kontor.platform.job.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * An import among those begun before.
 *
 * @param state key of how far it is
 * @param refused rows that were not taken, or would not be; null while nobody has looked
 */
public record BegunLine(ImportRun run, String state, @Nullable Long refused) {

  private static final String STATE = "import.state.";

  static BegunLine of(ImportRun run, Jobs jobs) {
    return switch (run.state()) {
      case UPLOADED, MAPPED -> new BegunLine(run, STATE + run.state().key(), null);
      case CHECKING -> new BegunLine(run, state(run, run.checkJob(), jobs), null);
      case CHECKED -> new BegunLine(run, STATE + run.state().key(), run.unsound());
      case IMPORTING -> new BegunLine(run, state(run, run.runJob(), jobs), run.refused());
      case IMPORTED, CANCELLED -> new BegunLine(run, STATE + run.state().key(), run.refused());
    };
  }

  /** Work that has failed is not under way any more. */
  private static String state(ImportRun run, @Nullable JobId job, Jobs jobs) {
    var goesOn = job != null && jobs.find(job).filter(one -> !one.state().ended()).isPresent();
    return STATE + (goesOn ? run.state().key() : "stopped");
  }
}
