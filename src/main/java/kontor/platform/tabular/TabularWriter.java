package kontor.platform.tabular;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a table row by row, holding a few. What {@link TabularReader} reads of it is what was
 * written. Closing it finishes the table and closes the stream; a failing stream throws {@link
 * UncheckedIOException}.
 */
public interface TabularWriter extends Closeable {

  void row(List<String> cells);

  @Override
  void close();

  /**
   * A CSV by RFC 4180 in UTF-8, in which no cell is run as a formula.
   *
   * @param separator {@code ;} where Excel speaks German, {@code ,} elsewhere
   * @param byteOrderMark without it Excel takes UTF-8 for windows-1252
   */
  static TabularWriter csv(OutputStream out, char separator, boolean byteOrderMark) {
    return new CsvTable(out, separator, byteOrderMark);
  }

  /**
   * A workbook of one sheet, all cells text. Holds 1,048,576 rows and 32,767 characters per cell,
   * as spreadsheets do; longer cells are cut.
   *
   * @throws IllegalArgumentException where the sheet's name is blank or longer than 31 characters
   */
  static TabularWriter xlsx(OutputStream out, String sheet) {
    return new XlsxTable(out, sheet);
  }
}
