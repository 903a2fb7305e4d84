package kontor.platform.tabular;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number in a spreadsheet means a date: only its format tells (ECMA-376 part 1, 18.8.30
 * and 18.8.31).
 */
final class DateFormat {

  /** Quoted and escaped text, fill characters, colours, conditions, currencies. */
  private static final Pattern NO_FIELDS =
      Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!h+]|m+]|s+])[^\\]]*]");

  private static final Pattern FIELDS = Pattern.compile("[dmyhs]");
  private static final Pattern NUMBER_FIELDS = Pattern.compile("[0#?]");
  private static final Pattern SECOND_FRACTION = Pattern.compile("s[.,]0+");

  /**
   * @param code the format as written; null where the id implies it
   */
  static boolean isDate(int id, @Nullable String code) {
    if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47) return true;
    if (id >= 50 && id <= 58) return true;
    if (code == null) return false;
    var fields = fields(code);
    return FIELDS.matcher(fields).find()
        && !NUMBER_FIELDS.matcher(SECOND_FRACTION.matcher(fields).replaceAll("s")).find();
  }

  /** Whether a date's format shows the day, month or year, not only the time. */
  static boolean hasDay(int id, @Nullable String code) {
    if (id >= 18 && id <= 21 || id >= 45 && id <= 47) return false;
    if (code == null) return true;
    var fields = fields(code);
    return fields.contains("d") || fields.contains("y");
  }

  private static String fields(String code) {
    var positive = code.split(";", 2)[0].toLowerCase(Locale.ROOT);
    return positive.equals("general")
        ? ""
        : NO_FIELDS.matcher(positive).replaceAll("").replace("am/pm", "").replace("a/p", "");
  }

  private DateFormat() {}
}
