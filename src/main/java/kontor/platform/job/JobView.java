package kontor.platform.job;

import java.time.Duration;
import java.util.Optional;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A job as a page shows it.
 *
 * @param starter who started it, by name; null where it is the viewer
 * @param outcome what came of it; null where its state says enough
 * @param href the page that shows what came of it; null where there is none
 */
public record JobView(
    Job job, @Nullable String starter, @Nullable JobText outcome, @Nullable String href) {

  public String title(Wording words) {
    return say(words, job.title());
  }

  public String state(Wording words) {
    return words.say(
        job.cancelRequested() && !job.state().ended()
            ? "job.state.cancelling"
            : "job.state." + job.state().key());
  }

  /** The colour beside the word. */
  public String tone() {
    return switch (job.state()) {
      case WAITING, CANCELLED -> "";
      case RUNNING -> "info";
      case DONE -> "ok";
      case FAILED -> "bad";
    };
  }

  /** "1,240 of 8,800, about 20 s left"; empty while nothing is counted. */
  public String progress(Wording words) {
    if (job.total() == null)
      return job.done() == 0 ? "" : words.say("job.progress.done", words.number(job.done()));
    var counts = words.say("job.progress.of", words.number(job.done()), words.number(job.total()));
    return Optional.ofNullable(job.left())
        .map(left -> words.say("job.progress.left", counts, roughly(words, left)))
        .orElse(counts);
  }

  public static String say(Wording words, JobText text) {
    return words.say(text.key(), text.args().toArray());
  }

  private static String roughly(Wording words, Duration left) {
    if (left.toSeconds() < 10) return words.say("job.left.moment");
    if (left.toSeconds() < 90)
      return words.say("job.left.seconds", (left.toSeconds() + 9) / 10 * 10);
    if (left.toMinutes() < 90) return words.say("job.left.minutes", left.toMinutes() + 1);
    return words.say("job.left.hours", left.toHours() + 1);
  }
}
