package kontor.platform.tabular;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;

/** Makes rows of what the CSV parser finds, and keeps no more of one than the limits allow. */
final class BoundedCells extends AbstractBaseCsvCallbackHandler<TabularRow> {

  private final char separator;
  private final TabularLimits limits;
  private List<String> cells = new ArrayList<>();
  private @Nullable Violation refusal;

  BoundedCells(char separator, TabularLimits limits) {
    this.separator = separator;
    this.limits = limits;
  }

  /** Where the row begins that is being read. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>(cells.size());
    refusal = null;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= limits.cellsPerRow()) {
      if (length > 0) refuse("tabular.row.tooManyCells", limits.cellsPerRow());
      return;
    }
    int kept = Math.min(length, limits.charactersPerCell());
    if (kept < length) {
      refuse("tabular.row.cellTooLong", index + 1, limits.charactersPerCell());
      if (Character.isHighSurrogate(buffer[offset + kept - 1])) kept--;
    }
    var cell = Formulas.restored(new String(buffer, offset, kept));
    if (cell.indexOf('\0') >= 0) refuse("tabular.row.zeroCharacter", index + 1);
    cells.add(cell);
  }

  private void refuse(String key, Object... args) {
    if (refusal == null) refusal = new Violation(null, key, args);
  }

  /** Nothing for Excel's line that declares the separator. */
  @Override
  protected @Nullable TabularRow buildRecord() {
    if (getStartingLineNumber() == 1 && declaresSeparator()) return null;
    return new TabularRow(getStartingLineNumber(), cells, refusal);
  }

  private boolean declaresSeparator() {
    return String.join("" + separator, cells).equalsIgnoreCase("sep=" + separator);
  }
}
