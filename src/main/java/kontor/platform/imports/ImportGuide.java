package kontor.platform.imports;

import java.util.ArrayList;
import java.util.List;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.Steps;
import org.jspecify.annotations.Nullable;

/**
 * A page of the guide: which import it is about, and where in it one stands.
 *
 * @param earlier one that brought in the same file before; null where there is none, or it is of no
 *     matter any more
 * @param title as read
 * @param records what such records are called
 */
public record ImportGuide(
    ImportRun run, @Nullable ImportRun earlier, String title, String records, Steps steps) {

  /** In their order. */
  public enum Step {
    FILE,
    FORMAT,
    MAPPING,
    CHECK,
    RUN
  }

  static ImportGuide of(
      ImportTarget target, Step at, ImportRun run, @Nullable ImportRun earlier, Wording words) {
    return new ImportGuide(
        run, earlier, words.say(target.title()), words.say(target.plural()), steps(at, run, words));
  }

  /** The list that the file is to fill. */
  public String list() {
    return "/" + run.target();
  }

  /** Steps of a guide that has no import yet. */
  static Steps begin(Wording words) {
    return new Steps(
        List.of(Step.values()).stream()
            .map(step -> new Steps.Step(words.say("import.step." + step.ordinal()), null))
            .toList(),
        0);
  }

  /** There is a way back until something is written. */
  private static Steps steps(Step at, ImportRun run, Wording words) {
    var steps = new ArrayList<Steps.Step>();
    for (var step : Step.values()) {
      var back =
          run.state().settled()
              ? null
              : switch (step) {
                case FILE -> run.begin();
                case FORMAT -> run.address() + "/format";
                case MAPPING -> run.address() + "/mapping";
                case CHECK, RUN -> null;
              };
      steps.add(new Steps.Step(words.say("import.step." + step.ordinal()), back));
    }
    return new Steps(steps, at.ordinal());
  }
}
