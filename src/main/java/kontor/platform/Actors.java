package kontor.platform;

import java.util.Collection;
import java.util.Map;

/** What those who act are called; identity, which knows people, implements it. */
public interface Actors {
  /**
   * @param actors users' ids, or {@code system:} and what the system does
   * @return a name for each that is known
   */
  Map<String, String> names(Collection<String> actors);
}
