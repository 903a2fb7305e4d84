package kontor.platform.imports;

import java.util.Map;

/**
 * A row as a target gets it.
 *
 * @param line where it stands in the file
 * @param values as typed, without blanks around them, by key of the field; empty ones are left out
 */
public record ImportRow(long line, Map<String, String> values) {
  public ImportRow {
    values = Map.copyOf(values);
  }
}
