package kontor.platform.imports;

import java.util.List;
import java.util.UUID;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a target says of a row.
 *
 * @param line of the row
 * @param id of the record that it became; null when only checked, or refused
 * @param violations why it is refused; none where it is not. Fields are named by the key of {@link
 *     ImportField}; args are texts and numbers
 * @param waits whether it may be taken once other rows of the file are: it is refused when nothing
 *     more comes
 */
public record RowVerdict(long line, @Nullable UUID id, List<Violation> violations, boolean waits) {
  public RowVerdict {
    violations = List.copyOf(violations);
  }

  public static RowVerdict sound(ImportRow row) {
    return new RowVerdict(row.line(), null, List.of(), false);
  }

  public static RowVerdict written(ImportRow row, UUID id) {
    return new RowVerdict(row.line(), id, List.of(), false);
  }

  public static RowVerdict refused(ImportRow row, List<Violation> violations) {
    return new RowVerdict(row.line(), null, violations, false);
  }

  public static RowVerdict waiting(ImportRow row, List<Violation> violations) {
    return new RowVerdict(row.line(), null, violations, true);
  }

  public boolean isRefused() {
    return !violations.isEmpty();
  }
}
