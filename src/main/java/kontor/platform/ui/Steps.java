package kontor.platform.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a guide.
 *
 * @param current index of the step he is at; those before it are done
 */
public record Steps(List<Step> all, int current) {

  /**
   * @param label as shown
   * @param href leads back to it once it is done; null where there is no way back
   */
  public record Step(String label, @Nullable String href) {}

  public boolean isDone(int index) {
    return index < current;
  }
}
