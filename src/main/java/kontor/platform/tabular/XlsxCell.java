package kontor.platform.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet's cell, independent of how it is formatted: dates by ISO 8601, numbers
 * with a point and without exponent, texts as typed.
 */
final class XlsxCell {

  /** Doubles carry more digits than Excel shows or ever got (its specification: 15). */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
  private static final int LARGEST_EXPONENT = 400;

  /** The day after 9999-12-31, Excel's last. */
  private static final BigDecimal FIRST_NO_DATE = BigDecimal.valueOf(2_958_466);

  static String text(Cell cell) {
    return switch (cell.getValue()) {
      case BigDecimal number -> number(cell, number);
      case String text -> WorkbookText.decoded(text);
      case null -> cell.getRawValue() == null ? "" : cell.getRawValue();
      default -> cell.getText();
    };
  }

  /** A formula that its program never calculated: its value is unknown, not blank. */
  static boolean isUncalculated(Cell cell) {
    return cell.getFormula() != null && !cell.getFormula().isEmpty() && cell.getRawValue() == null;
  }

  private static String number(Cell cell, BigDecimal number) {
    var raw = cell.getRawValue();
    if (DateFormat.isDate(formatId(cell), cell.getDataFormatString()) && isInCalendar(number)) {
      var date = date(cell);
      if (date != null) return date;
    }
    if (INTEGER.matcher(raw).matches()) return raw;
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) return raw;
    var shown = number.round(SHOWN_DIGITS);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static boolean isInCalendar(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(FIRST_NO_DATE) < 0;
  }

  private static @Nullable String date(Cell cell) {
    try {
      var exact = cell.asDate();
      var second = exact.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
      if (isTimeAlone(cell)) return second.toLocalTime().format(DateTimeFormatter.ISO_TIME);
      return second.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? second.toLocalDate().toString()
          : second.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Day nought of the calendar is no day. */
  private static boolean isTimeAlone(Cell cell) {
    return Double.parseDouble(cell.getRawValue()) < 1
        && !DateFormat.hasDay(formatId(cell), cell.getDataFormatString());
  }

  private static int formatId(Cell cell) {
    var id = cell.getDataFormatId();
    return id == null ? 0 : id;
  }

  private XlsxCell() {}
}
