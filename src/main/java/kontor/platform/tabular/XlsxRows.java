package kontor.platform.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kontor.platform.error.Refusal;
import kontor.platform.error.RuleViolation.Violation;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook that was inspected before. */
final class XlsxRows implements RowSource {

  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final TabularLimits limits;
  private final long total;
  private long delivered;

  private XlsxRows(ReadableWorkbook workbook, Sheet sheet, TabularLimits limits, long total)
      throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.limits = limits;
    this.total = total;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /**
   * @param sheet its name; null means the first visible one
   */
  static XlsxRows open(Path file, @Nullable String sheet, TabularLimits limits) throws IOException {
    var inspection = WorkbookInspection.of(file, limits);
    var workbook = workbook(file, inspection);
    try {
      var chosen = choose(workbook, sheet);
      return new XlsxRows(workbook, chosen, limits, inspection.rows(chosen.getId()));
    } catch (Refusal e) {
      workbook.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw Unreadable.because("damaged");
    }
  }

  /** The names of the sheets a person sees, in their order. */
  static List<String> sheets(Path file, TabularLimits limits) throws IOException {
    try (var workbook = workbook(file, WorkbookInspection.of(file, limits))) {
      return workbook.getSheets().filter(XlsxRows::isVisible).map(Sheet::getName).toList();
    }
  }

  String sheet() {
    return sheet.getName();
  }

  @Override
  public @Nullable TabularRow next() {
    try {
      if (!rows.hasNext()) return null;
      delivered++;
      return read(rows.next());
    } catch (RuntimeException e) {
      // The library meets broken sheets with whatever its code runs into.
      throw Unreadable.because("damagedAfter", delivered);
    }
  }

  @Override
  public double progress() {
    return total == 0 ? 0 : Math.min(1, delivered / (double) total);
  }

  @Override
  public long unreadableCharacters() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private TabularRow read(Row row) {
    var cells = new ArrayList<String>();
    Violation refusal = null;
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      var text = cell == null ? "" : XlsxCell.text(cell);
      var problem = cell == null ? null : problem(i, text, XlsxCell.isUncalculated(cell));
      if (refusal == null) refusal = problem;
      if (i < limits.cellsPerRow()) cells.add(cut(text));
    }
    return new TabularRow(row.getRowNum(), cells, refusal);
  }

  private @Nullable Violation problem(int column, String text, boolean uncalculated) {
    if (uncalculated) return new Violation(null, "tabular.row.formulaWithoutValue", column + 1);
    if (column >= limits.cellsPerRow()) {
      return text.isEmpty()
          ? null
          : new Violation(null, "tabular.row.tooManyCells", limits.cellsPerRow());
    }
    if (text.length() > limits.charactersPerCell()) {
      return new Violation(null, "tabular.row.cellTooLong", column + 1, limits.charactersPerCell());
    }
    return text.indexOf('\0') >= 0
        ? new Violation(null, "tabular.row.zeroCharacter", column + 1)
        : null;
  }

  private String cut(String text) {
    int most = limits.charactersPerCell();
    if (text.length() <= most) return text;
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static ReadableWorkbook workbook(Path file, WorkbookInspection inspection) {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(inspection.styled(), true));
    } catch (IOException | RuntimeException e) {
      throw Unreadable.because("damaged");
    }
  }

  private static Sheet choose(ReadableWorkbook workbook, @Nullable String name) {
    if (name != null) {
      return workbook.findSheet(name).orElseThrow(() -> Unreadable.because("noSheet", name));
    }
    return workbook
        .getSheets()
        .filter(XlsxRows::isVisible)
        .findFirst()
        .orElseThrow(() -> Unreadable.because("empty"));
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }
}
