package kontor.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was typed, as words that the index knows: lower case, umlauts written out, other accents
 * gone, as platform.plain() in SQL does.
 *
 * @param words none of them empty
 */
record SearchWords(List<String> words) {

  private static final int MOST = 8;

  static SearchWords of(String typed) {
    var plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    // Letters that Unicode does not take apart.
    plain =
        plain
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace('đ', 'd')
            .replace('ð', 'd')
            .replace('ı', 'i');
    return new SearchWords(
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String plain() {
    return String.join(" ", words);
  }

  int lastLength() {
    return words.getLast().length();
  }

  /** As PostgreSQL's to_tsquery reads it; the words hold letters and digits only. */
  String exact() {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
  }

  /** The same with a last word that may go on. */
  String unfinished() {
    return exact() + ":*";
  }
}
