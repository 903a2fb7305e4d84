package kontor.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A table that comes with the demo. */
final class DemoFile {
  private DemoFile() {}

  /**
   * Rows by the names of their columns; empty cells are left out.
   *
   * @param name below {@code demo/}, without its ending
   */
  static List<Map<String, String>> rows(String name) {
    var all = new ArrayList<Map<String, String>>();
    var file = new ClassPathResource("demo/" + name + ".csv");
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofNamedCsvRecord(file.getContentAsString(StandardCharsets.UTF_8))) {
      for (var row : rows) {
        var fields = new HashMap<>(row.getFieldsAsMap());
        fields.values().removeIf(String::isEmpty);
        all.add(fields);
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return all;
  }

  /** The same by the customer's number that they name. */
  static Map<String, List<Map<String, String>>> rowsByNumber(String name) {
    return rows(name).stream()
        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get("number"))));
  }
}
