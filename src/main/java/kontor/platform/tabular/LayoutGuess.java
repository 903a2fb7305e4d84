package kontor.platform.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Separator, quote and header line of a CSV, from how evenly its first rows fall into cells. */
record LayoutGuess(char separator, char quote, boolean headerLine) {

  private static final int ROWS = 100;

  /** In the order in which they win ties: a comma is also in prices, a semicolon seldom is. */
  private static final List<Character> SEPARATORS = List.of('\t', ';', '|', ',');

  /** What Excel understands as the first line of a CSV. */
  private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([^\r\n])\"?[\r\n]");

  /** How rows fall into cells by one separator. */
  private record Fall(char separator, List<List<String>> rows) {

    double evenness() {
      var counts =
          rows.stream()
              .map(List::size)
              .filter(size -> size > 1)
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      var usual =
          counts.entrySet().stream()
              .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry::getKey))
              .orElse(Map.entry(0, 0L));
      double share = usual.getValue() / (double) Math.max(rows.size(), 1);
      if (share < 0.5) return 0;
      return rows.getFirst().size() == usual.getKey() ? share + 0.5 : share;
    }
  }

  /**
   * @param whole whether the text ends where the file does
   */
  static LayoutGuess of(String text, boolean whole) {
    var separator = separator(text, whole);
    var rows = rows(text, separator, '"', whole);
    char quote = isQuotedBy('\'', rows) ? '\'' : '"';
    if (quote != '"') rows = rows(text, separator, quote, whole);
    return new LayoutGuess(separator, quote, HeaderGuess.isHeader(rows));
  }

  private static char separator(String text, boolean whole) {
    var declared = DECLARED.matcher(text);
    if (declared.lookingAt()) return declared.group(1).charAt(0);
    return SEPARATORS.stream()
        .map(separator -> new Fall(separator, rows(text, separator, '"', whole)))
        .filter(fall -> fall.evenness() > 0)
        .max(
            Comparator.comparingDouble(Fall::evenness)
                .thenComparing(fall -> -SEPARATORS.indexOf(fall.separator())))
        .map(Fall::separator)
        .orElseGet(() -> unused(text));
  }

  /** One column only: whatever does not tear its cells apart. */
  private static char unused(String text) {
    return List.of(';', ',', '\t', '|').stream()
        .filter(c -> text.indexOf(c) < 0)
        .findFirst()
        .orElse(';');
  }

  private static List<List<String>> rows(String text, char separator, char quote, boolean whole) {
    var rows = new ArrayList<List<String>>();
    var cells = new BoundedCells(separator, TabularLimits.DEFAULT);
    try (var csv = CsvRows.parse(new StringReader(text), separator, quote, cells)) {
      for (var row : csv) {
        rows.add(row.cells());
        if (rows.size() == ROWS) return rows;
      }
    } catch (CsvParseException | IOException e) {
      return rows;
    }
    if (!whole && rows.size() > 1) rows.removeLast();
    return rows;
  }

  private static boolean isQuotedBy(char quote, List<List<String>> rows) {
    var cells = rows.stream().flatMap(List::stream).filter(cell -> !cell.isBlank()).toList();
    var quoted =
        cells.stream()
            .filter(c -> c.length() > 1 && c.charAt(0) == quote && c.endsWith("" + quote))
            .count();
    return quoted > 0 && 2 * quoted >= cells.size();
  }
}
