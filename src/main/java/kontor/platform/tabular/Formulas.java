package kontor.platform.tabular;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula when it opens a CSV (OWASP, "CSV Injection"),
 * made harmless by a leading apostrophe on the way out and given back on the way in. Numbers and
 * phone numbers stay as they are: nothing in them can call a function.
 */
final class Formulas {

  private static final String TRIGGERS = "=+\\-@\t\r\n＝＋－＠";

  /** Some programs cut blanks, and signs that show nothing, off before they look. */
  private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}\\p{Cc}]*";

  private static final Pattern DANGEROUS =
      Pattern.compile("(?s)'*" + BLANKS + "[" + TRIGGERS + "].*");
  private static final Pattern NEUTRALISED =
      Pattern.compile("(?s)'+" + BLANKS + "[" + TRIGGERS + "].*");
  private static final Pattern NUMBER = Pattern.compile("[ \u00a0]*[-+][-+0-9 ().,/%€]*");

  static String neutralised(String cell) {
    return DANGEROUS.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What was written, for every cell that {@link #neutralised} wrote. */
  static String restored(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && NEUTRALISED.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }

  private Formulas() {}
}
