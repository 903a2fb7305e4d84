package kontor.platform.tabular;

import java.util.ArrayList;
import java.util.List;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param line in a CSV the physical line where the row begins, in a workbook the row's number; from
 *     1
 * @param cells as many as the header has, at least; blank where the file has none, untrimmed
 * @param refusal why this row alone cannot be taken as it stands, ready to be shown; null where it
 *     is sound
 */
public record TabularRow(long line, List<String> cells, @Nullable Violation refusal) {

  public TabularRow {
    cells = List.copyOf(cells);
  }

  public TabularRow(long line, List<String> cells) {
    this(line, cells, null);
  }

  boolean isBlank() {
    return refusal == null && cells.stream().allMatch(String::isBlank);
  }

  /** Made as wide as the header; what stands beyond it makes the row refused, unless blank. */
  TabularRow fittedTo(int width) {
    var size = cells.size();
    if (size == width) return this;
    if (size < width) {
      var padded = new ArrayList<>(cells);
      while (padded.size() < width) padded.add("");
      return new TabularRow(line, padded, refusal);
    }
    if (cells.subList(width, size).stream().allMatch(String::isBlank)) {
      return new TabularRow(line, cells.subList(0, width), refusal);
    }
    return new TabularRow(
        line,
        cells,
        refusal != null ? refusal : new Violation(null, "tabular.row.tooWide", size, width));
  }
}
