package kontor.platform.imports;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
  UPLOADED,
  MAPPED,
  CHECKING,
  CHECKED,
  IMPORTING,
  IMPORTED,
  /** Stopped on request: what was written stays, the rest can still follow. */
  CANCELLED;

  /** Whether something was written, or is about to be: what its columns mean is then settled. */
  public boolean settled() {
    return this == IMPORTING || this == IMPORTED || this == CANCELLED;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
