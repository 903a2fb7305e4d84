package kontor.history;

import org.jspecify.annotations.Nullable;

/**
 * A value as a person reads it.
 *
 * @param text one line of it
 * @param whole all of it; null where {@code text} is all
 */
public record Shown(String text, @Nullable String whole) {

  private static final int LONGEST = 120; // code points

  static Shown of(String text) {
    var line = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    if (line.codePointCount(0, line.length()) > LONGEST)
      return new Shown(
          line.substring(0, line.offsetByCodePoints(0, LONGEST)).stripTrailing() + " …", text);
    return line.equals(text.strip()) ? new Shown(line, null) : new Shown(line + " …", text);
  }
}
