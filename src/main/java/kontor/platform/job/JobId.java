package kontor.platform.job;

import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.NotFound;

/** Key of a job. */
public record JobId(UUID value) {
  /**
   * @throws NotFound where the text is no id: so an address made up reads like one that leads
   *     nowhere
   */
  public static JobId of(String text) {
    return new JobId(Ids.parse(text).orElseThrow(NotFound::new));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
