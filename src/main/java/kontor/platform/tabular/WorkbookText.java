package kontor.platform.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot hold, as workbooks write them: {@code _x000D_} (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring).
 */
final class WorkbookText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  static String decoded(String text) {
    if (!text.contains("_x")) return text;
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)));
  }

  static String encoded(String text) {
    var escaped = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    var result = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (isXml(escaped, i)) result.append(c);
      else result.append(String.format("_x%04X_", (int) c));
    }
    return result.toString();
  }

  /** The characters of XML 1.0; of surrogates only pairs. */
  private static boolean isXml(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return c >= ' ' && c <= '\uFFFD' || c == '\t' || c == '\n' || c == '\r';
  }

  private WorkbookText() {}
}
