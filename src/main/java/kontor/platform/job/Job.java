package kontor.platform.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job as one may see it.
 *
 * @param title what it does; for an administrator looking at another's job the kind alone
 * @param done steps done so far
 * @param total steps in all; null while not known
 * @param startedBy actor it works for
 * @param startedAt null while it waits
 * @param endedAt null until it has ended
 * @param left roughly how long it will take yet; null where nothing can be said
 * @param error why it failed; null where it did not
 * @param mine whether the viewer started it; else content is left out
 * @param payloadJson what it was told to do; empty object where it is another's
 * @param resultJson what came of it; null where there is nothing, or it is another's
 */
public record Job(
    JobId id,
    String kind,
    JobText title,
    JobState state,
    long done,
    @Nullable Long total,
    String startedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean cancelRequested,
    @Nullable Duration left,
    @Nullable JobText error,
    boolean mine,
    String payloadJson,
    @Nullable String resultJson) {

  public <T> T payload(Class<T> type) {
    return JsonMapper.shared().readValue(payloadJson, type);
  }

  /** Null where there is no result. */
  public <T> @Nullable T result(Class<T> type) {
    return resultJson == null ? null : JsonMapper.shared().readValue(resultJson, type);
  }
}
