package kontor.platform.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people put around and into identifiers without meaning it. */
final class Typed {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /** Without any white space or invisible character, in capitals. */
  static String capitals(String typed) {
    return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** White space made single, none outside. */
  static String tidy(String typed) {
    return SPACES.matcher(typed).replaceAll(" ").strip();
  }

  /** Small letters and digits only, accents and umlauts without their marks, for comparison. */
  static String folded(String typed) {
    var plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Typed() {}
}
