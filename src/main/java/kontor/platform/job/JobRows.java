package kontor.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.JobRecord;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a job stands in its row. */
final class JobRows {

  /** Works on jobs as such: begins, ends and removes them. Sees no customer. */
  static final Viewer SYSTEM =
      new Viewer("system:jobs", "Kontor", new TreeSet<>(), Set.of(), Preferences.DEFAULT, null);

  private static final Duration TOO_SOON_TO_TELL = Duration.ofSeconds(2);

  private JobRows() {}

  static Job read(JobRecord row, Viewer viewer) {
    var mine = row.getStartedBy().equals(viewer.actor());
    return new Job(
        new JobId(row.getId()),
        row.getKind(),
        mine ? text(row.getTitleKey(), row.getTitleArgs()) : new JobText("job.another"),
        JobState.of(row.getState()),
        row.getDone(),
        row.getTotal(),
        row.getStartedBy(),
        row.getCreatedAt().toInstant(),
        instant(row.getStartedAt()),
        instant(row.getEndedAt()),
        row.getCancelRequestedAt() != null,
        left(row),
        row.getErrorKey() == null || !mine ? null : text(row.getErrorKey(), row.getErrorArgs()),
        mine,
        mine ? row.getPayload().data() : "{}",
        mine && row.getResult() != null ? row.getResult().data() : null);
  }

  /** Null stays null. */
  static @Nullable JSONB json(@Nullable Object value) {
    return value == null ? null : JSONB.valueOf(JsonMapper.shared().writeValueAsString(value));
  }

  private static JobText text(String key, JSONB args) {
    return new JobText(
        key, JsonMapper.shared().readValue(args.data(), new TypeReference<List<Object>>() {}));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** At the pace of this attempt: what an earlier one did before a pause says nothing of it. */
  private static @Nullable Duration left(JobRecord row) {
    if (!row.getState().equals(JobState.RUNNING.key())
        || row.getTotal() == null
        || row.getAttemptAt() == null) return null;
    var past = Duration.between(row.getAttemptAt().toInstant(), Instant.now());
    var steps = row.getDone() - row.getAttemptDone();
    if (steps <= 0 || past.compareTo(TOO_SOON_TO_TELL) < 0) return null;
    return past.multipliedBy(Math.max(0, row.getTotal() - row.getDone())).dividedBy(steps);
  }
}
