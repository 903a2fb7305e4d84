package kontor.platform.i18n;

import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/**
 * Text that somebody typed, within text of ours: whichever way it runs, what stands after it runs
 * as before (Unicode's bidirectional algorithm, UAX 9).
 */
public final class Apart {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Apart() {}

  /** The text, isolated where it may run from right to left; else as it is. */
  public static String text(String typed) {
    var characters = typed.toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)
        && typed.chars().noneMatch(Apart::isDirecting)) return typed;
    var apart = new StringBuilder().append(FIRST_STRONG_ISOLATE);
    var open = 1;
    for (var character : characters) {
      if (isIsolate(character)) open++;
      else if (character == POP_DIRECTIONAL_ISOLATE) {
        if (open == 1) continue; // would let out what follows
        open--;
      }
      apart.append(character);
    }
    return apart.repeat(POP_DIRECTIONAL_ISOLATE, open).toString();
  }

  private static boolean isDirecting(int character) {
    return character >= '\u202A' && character <= '\u202E'
        || character >= '\u2066' && character <= '\u2069';
  }

  private static boolean isIsolate(char character) {
    return character >= '\u2066' && character <= FIRST_STRONG_ISOLATE;
  }

  static Object[] texts(@Nullable Object[] args) {
    var apart = args.clone();
    for (var i = 0; i < apart.length; i++)
      if (apart[i] instanceof String typed) apart[i] = text(typed);
    return apart;
  }
}
