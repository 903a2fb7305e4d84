package kontor.platform.imports;

import java.util.List;
import java.util.stream.Collectors;
import kontor.platform.i18n.Wording;

/**
 * A reason that several rows are not taken for, as a person reads it.
 *
 * @param rows how many
 * @param reason with the name of the field before it
 * @param lines where the first of them stand in the file
 */
public record ImportReason(long rows, String reason, List<Long> lines) {

  public ImportReason {
    lines = List.copyOf(lines);
  }

  /** Where they stand, all of them or the first few. */
  public String where(Wording words) {
    var numbers = lines.stream().map(words::number).collect(Collectors.joining(", "));
    return words.say(
        rows > lines.size()
            ? "import.reasons.some"
            : rows == 1 ? "import.reasons.row" : "import.reasons.rows",
        numbers);
  }
}
