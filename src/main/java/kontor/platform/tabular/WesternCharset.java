package kontor.platform.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the charsets in which German offices wrote before UTF-8, and how plausible a text is in
 * it.
 *
 * @param score mean over the characters beyond ASCII, from -1 (nonsense) to 2 (German)
 */
record WesternCharset(Charset charset, double score) {

  /** In the order in which they win ties. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("ISO-8859-15"),
          Charset.forName("IBM850"),
          Charset.forName("x-MacRoman"));

  private static final String SMALL = "äöüß";
  private static final String CAPITAL = "ÄÖÜ";
  private static final String SYMBOLS = "€§°–—®™²³´·•…\u00A0";
  private static final String OPENING = "„«‚";
  private static final String CLOSING = "“”»‘’";
  private static final String NEIGHBOURS = "éèêëáàâãåæçíìîïñóòôõøúùûÿœÉÈÀÁÂÅÆÇÍÎÑÓÔØÚŒŠšŽž";

  static WesternCharset best(byte[] bytes) {
    var best = new WesternCharset(CANDIDATES.getFirst(), score(bytes, CANDIDATES.getFirst()));
    for (var candidate : CANDIDATES.subList(1, CANDIDATES.size())) {
      var score = score(bytes, candidate);
      if (score > best.score) best = new WesternCharset(candidate, score);
    }
    return best;
  }

  boolean isLikely() {
    return score >= 0.5;
  }

  private static double score(byte[] bytes, Charset charset) {
    var text = charset.decode(ByteBuffer.wrap(bytes));
    return IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) > 0x7F)
        .map(i ->
            plausibility(
                i == 0 ? ' ' : text.charAt(i - 1),
                text.charAt(i),
                i + 1 == text.length() ? ' ' : text.charAt(i + 1)))
        .average()
        .orElse(0);
  }

  private static int plausibility(char before, char c, char after) {
    if (SMALL.indexOf(c) >= 0) return Character.isUpperCase(after) ? -1 : 2;
    if (CAPITAL.indexOf(c) >= 0) return Character.isLowerCase(before) ? -1 : 2;
    if (SYMBOLS.indexOf(c) >= 0) return 2;
    if (OPENING.indexOf(c) >= 0) return Character.isLetter(before) ? -1 : 2;
    if (c == '’') return 2;
    if (CLOSING.indexOf(c) >= 0) return Character.isLetter(after) ? -1 : 2;
    return NEIGHBOURS.indexOf(c) >= 0 ? 1 : -1;
  }
}
