package kontor.platform.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kontor.platform.Preferences;
import kontor.platform.Viewer;

/**
 * How numbers and dates are written where they come from: by a person, in a file, or over the API.
 *
 * @param decimal the decimal sign, {@code .} or {@code ,}; the other one, blanks or apostrophes may
 *     set thousands apart, in threes
 * @param monthFirst whether 3/4/2026 is the fourth of March
 */
public record Notation(char decimal, boolean monthFirst) {

  /** Of addresses and API: 1234.5 and 2026-11-24 (ISO 8601). */
  public static final Notation CANONICAL = new Notation('.', false);

  /** Blanks of all widths and apostrophes. */
  private static final String OTHER_GROUPS = "[ \\u00A0\\u2009\\u202F’]";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");

  public static Notation of(Locale locale) {
    return new Notation(locale.getLanguage().equals("de") ? ',' : '.', false);
  }

  /** As whoever is looking types. */
  public static Notation ofViewer() {
    return of(Viewer.current().map(Viewer::preferences).orElse(Preferences.DEFAULT).locale());
  }

  /**
   * The number in plain digits with a point, fit for {@link java.math.BigDecimal}; empty where it
   * is none.
   */
  Optional<String> number(String text) {
    var group = decimal == '.' ? ',' : '.';
    var bare = text.strip().replace('−', '-').replaceAll(OTHER_GROUPS, "'");
    var grouped =
        "[+-]?\\d{1,3}(?:(?:\\" + group + "\\d{3})+|(?:'\\d{3})+)(?:\\" + decimal + "\\d+)?";
    if (bare.length() <= 40 && bare.matches(grouped))
      bare = bare.replace("'", "").replace(String.valueOf(group), "");
    bare = bare.replace(decimal, '.');
    return bare.length() <= 40 && bare.matches("[+-]?\\d+(\\.\\d+)?")
        ? Optional.of(bare)
        : Optional.empty();
  }

  Optional<LocalDate> date(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
    var dotted = DOTTED.matcher(text);
    if (dotted.matches()) return date(dotted.group(3), dotted.group(2), dotted.group(1));
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches())
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    var slashed = SLASHED.matcher(text);
    if (!slashed.matches()) return Optional.empty();
    return monthFirst
        ? date(slashed.group(3), slashed.group(1), slashed.group(2))
        : date(slashed.group(3), slashed.group(2), slashed.group(1));
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
