package kontor.platform.imports;

import java.util.Map;
import kontor.platform.list.Notation;

/**
 * A row as a target gets it.
 *
 * @param line where it stands in the file
 * @param notation how numbers and dates are written in the file
 * @param values as typed, without blanks around them, by key of the field; empty ones are left out,
 *     unless they are said to be empty
 */
public record ImportRow(long line, Notation notation, Map<String, String> values) {
  public ImportRow {
    values = Map.copyOf(values);
  }
}
