package kontor.platform.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A person as a circle: two letters, and one of four colours that the name keeps everywhere.
 *
 * @param tone a class of the style sheet: a, b, c or d
 */
public record Who(String initials, String tone) {

  private static final List<String> TONES = List.of("a", "b", "c", "d");

  /** Titles such as "Dr." do not count: Dr. Karsten Voss is KV. */
  public static Who of(String name) {
    var words =
        Arrays.stream(name.strip().split("\\s+"))
            .filter(word -> !word.isEmpty() && !word.endsWith("."))
            .toList();
    var first = words.isEmpty() ? "?" : letter(words.getFirst());
    var last = words.size() < 2 ? "" : letter(words.getLast());
    return new Who(first + last, TONES.get(Math.floorMod(name.hashCode(), TONES.size())));
  }

  private static String letter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
