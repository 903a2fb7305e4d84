package kontor.platform.imports;

import java.nio.file.Path;
import java.util.regex.Pattern;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Notation;
import kontor.platform.tabular.TabularFormat;
import kontor.platform.tabular.TabularReader;

/**
 * How a file writes numbers and dates, by the cells that leave no doubt: 1100.04 has a decimal
 * point and 12/31/2026 names the month first, while 1.100 and 3/4/2026 could be either. Where all
 * could be either, it is as the person who brings the file writes.
 */
final class NotationGuess {

  private static final int ROWS = 2_000;

  /** One or two digits, or four and more, behind the last sign; three would be a thousand. */
  private static final Pattern POINT = Pattern.compile("-?[\\d,' ]*\\d\\.(\\d{1,2}|\\d{4,})");

  private static final Pattern COMMA = Pattern.compile("-?[\\d.' ]*\\d,(\\d{1,2}|\\d{4,})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}");

  private int points;
  private int commas;
  private int monthsFirst;
  private int daysFirst;

  private NotationGuess() {}

  static Notation of(Path file, TabularFormat format) {
    var guess = new NotationGuess();
    try (var reader = TabularReader.open(file, format)) {
      var rows = reader.iterator();
      for (var i = 0; i < ROWS && rows.hasNext(); i++) rows.next().cells().forEach(guess::look);
    } catch (RuleViolation unreadable) { // the preview says so, where it can be mended
      return Notation.ofViewer();
    }
    var usual = Notation.ofViewer();
    var decimal =
        guess.points == guess.commas ? usual.decimal() : guess.points > guess.commas ? '.' : ',';
    return new Notation(decimal, guess.monthsFirst > guess.daysFirst);
  }

  private void look(String cell) {
    var text = cell.strip();
    if (POINT.matcher(text).matches()) points++;
    else if (COMMA.matcher(text).matches()) commas++;
    var date = SLASHED.matcher(text);
    if (!date.matches()) return;
    if (Integer.parseInt(date.group(1)) > 12) daysFirst++;
    else if (Integer.parseInt(date.group(2)) > 12) monthsFirst++;
  }
}
