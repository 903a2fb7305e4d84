package kontor.platform.imports;

import java.util.Map;

/**
 * A row as it would be stored.
 *
 * @param line where it stands in the file
 * @param values as the viewer reads them, by key of the field; empty ones are left out
 */
public record ForeseenRow(long line, Map<String, String> values) {
  public ForeseenRow {
    values = Map.copyOf(values);
  }
}
