package kontor.history;

import java.time.Instant;
import java.util.List;

/**
 * What one person did to a record at one time.
 *
 * @param actor a user's id, or {@code system:} and what the system does
 * @param who the actor's name
 */
public record HistoryEntry(
    Instant at, String actor, String who, Origin origin, List<HistoryItem> items) {

  /** Whether it was done at a page, or at the API. */
  boolean isOfRequest() {
    return origin.kind() == Origin.Kind.REQUEST;
  }
}
