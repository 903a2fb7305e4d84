package kontor.platform.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of columns, made comparable: {@code "Straße (Rechnung)"} and {@code STRASSE_RECHNUNG}. */
final class Headers {

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Headers() {}

  /** Its words, folded. */
  static List<String> words(String name) {
    var text = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    text = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
  }

  /** The same for all that is written the same, but for case, umlauts and signs. */
  static String folded(String name) {
    return String.join("", words(name));
  }

  /** How alike two names are by their words, from 0 to 1; a word may be the begin of another. */
  static double likeness(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) return 0;
    return (best(some, others) + best(others, some)) / (some.size() + others.size());
  }

  /** The same for two files with the same headers. */
  static UUID digest(List<String> header) {
    return UUID.nameUUIDFromBytes(
        header.stream()
            .map(Headers::folded)
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static double best(List<String> some, List<String> others) {
    return some.stream()
        .mapToDouble(
            word -> others.stream().mapToDouble(other -> alike(word, other)).max().orElse(0))
        .sum();
  }

  private static double alike(String word, String other) {
    if (word.equals(other)) return 1;
    var shorter = word.length() < other.length() ? word : other;
    var longer = word.length() < other.length() ? other : word;
    if (shorter.length() >= 4 && longer.startsWith(shorter)) return 0.85;
    return shorter.length() >= 5 && longer.endsWith(shorter) ? 0.6 : 0;
  }
}
