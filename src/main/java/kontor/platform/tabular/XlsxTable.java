package kontor.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook being written. */
final class XlsxTable implements TabularWriter {

  private static final int ROWS_HELD = 500;
  private static final int LONGEST_CELL = 32_767;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxTable(OutputStream out, String name) {
    if (name.isBlank() || name.length() > 31) throw new IllegalArgumentException(name);
    this.workbook = new Workbook(out, "Kontor", null);
    this.sheet = workbook.newWorksheet(name);
  }

  @Override
  public void row(List<String> cells) {
    try {
      // Inline: the library keeps shared texts in memory to the end.
      for (int i = 0; i < cells.size(); i++) sheet.inlineString(rows, i, cell(cells.get(i)));
      if (++rows % ROWS_HELD == 0) sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    var encoded = WorkbookText.encoded(text);
    return encoded.length() <= LONGEST_CELL
        ? encoded
        : encoded.substring(0, LONGEST_CELL - 1) + "…";
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
