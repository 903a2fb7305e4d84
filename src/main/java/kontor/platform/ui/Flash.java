package kontor.platform.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, said once at the bottom of the page that follows. A controller adds it as
 * model attribute {@link #ATTRIBUTE}, or as flash attribute of that name before a redirect; an
 * answer to htmx carries it along by itself.
 *
 * @param key of the message
 * @param args of the message; kept in the session, hence serialisable
 * @param undo where a POST takes it back; null where nothing can
 */
public record Flash(String key, List<? extends Serializable> args, @Nullable String undo)
    implements Serializable {

  public static final String ATTRIBUTE = "flash";

  public static Flash of(String key, Serializable... args) {
    return new Flash(key, List.of(args), null);
  }

  /** The same, with a way back. */
  public Flash undo(String action) {
    return new Flash(key, args, action);
  }
}
