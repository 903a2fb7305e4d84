package kontor.platform.job;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  /** Stopped on request between two steps; what was done before stays. */
  CANCELLED;

  public boolean ended() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  /** As the database and the API write it, and as message keys end. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
