package kontor.history;

import java.util.Locale;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where a change came from.
 *
 * @param id of the request, the job or the import; null where it was none of them
 */
public record Origin(Kind kind, @Nullable String id) {

  /** What changes come from. */
  public enum Kind {
    /** Somebody at a page, or a program at the API. */
    REQUEST,
    JOB,
    IMPORT,
    /** SQL, past Kontor. */
    DATABASE,
    /** Nothing is known of it. */
    UNKNOWN
  }

  private static final int SHORT = 8;

  static Origin of(@Nullable String cause, String actor) {
    if (cause == null)
      return new Origin(actor.equals("system:sql") ? Kind.DATABASE : Kind.UNKNOWN, null);
    var colon = cause.indexOf(':');
    for (var kind : new Kind[] {Kind.REQUEST, Kind.JOB, Kind.IMPORT})
      if (cause.substring(0, Math.max(0, colon)).equals(kind.name().toLowerCase(Locale.ROOT)))
        return new Origin(kind, cause.substring(colon + 1));
    return new Origin(Kind.UNKNOWN, null);
  }

  /** As a person reads it; empty where nothing is known. */
  public String say(Wording words) {
    if (kind == Kind.UNKNOWN) return "";
    var key = "history.origin." + kind.name().toLowerCase(Locale.ROOT);
    return id == null ? words.say(key) : words.say(key, shortId(id));
  }

  /** The end of an id tells two of the same minute apart; its begin is the time. */
  private static String shortId(String id) {
    return id.substring(Math.max(0, id.length() - SHORT));
  }
}
