package kontor.platform.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether the first row names the columns: names are words, each at most once, and no cell below
 * repeats them.
 */
final class HeaderGuess {

  private static final int ROWS = 100;
  private static final Pattern DATA =
      Pattern.compile(
          "[+-]?[\\d.,/: -]*\\d[\\d.,/: -]*(€|%|EUR)?|.+@.+\\..+|https?://.*|true|false"
              + "|\\d{4}-\\d\\d-\\d\\dT.*",
          Pattern.CASE_INSENSITIVE);

  static List<List<String>> sample(RowSource rows) throws IOException {
    var sample = new ArrayList<List<String>>();
    while (sample.size() < ROWS) {
      var row = rows.next();
      if (row == null) break;
      if (!row.isBlank()) sample.add(row.cells());
    }
    return sample;
  }

  static boolean isHeader(List<List<String>> rows) {
    if (rows.isEmpty()) return true;
    var first = rows.getFirst();
    var named = first.stream().filter(cell -> !cell.isBlank()).count();
    if (2 * named < first.size()) return false;
    return IntStream.range(0, first.size())
        .filter(i -> !first.get(i).isBlank())
        .noneMatch(i -> isData(first.get(i).strip()) || isRepeated(first.get(i), i, rows));
  }

  private static boolean isData(String cell) {
    return cell.length() > 200 || DATA.matcher(cell).matches();
  }

  private static boolean isRepeated(String cell, int column, List<List<String>> rows) {
    return rows.stream()
        .skip(1)
        .anyMatch(row -> column < row.size() && row.get(column).equals(cell));
  }

  private HeaderGuess() {}
}
