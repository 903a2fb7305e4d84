package kontor.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for breaks rules; all of those that were found, each with the field it belongs to.
 */
public final class RuleViolation extends Refusal {

  /**
   * One broken rule.
   *
   * @param field the column's key; null where it concerns the whole
   * @param key of the message
   * @param args of the message
   */
  public record Violation(@Nullable String field, String key, List<Object> args) {
    public Violation(@Nullable String field, String key, Object... args) {
      this(field, key, List.of(args));
    }
  }

  private final transient List<Violation> violations;

  public RuleViolation(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  public RuleViolation(@Nullable String field, String key, Object... args) {
    this(List.of(new Violation(field, key, args)));
  }

  public List<Violation> violations() {
    return violations;
  }

  /** The same, told at this field. */
  public RuleViolation at(String field) {
    return new RuleViolation(
        violations.stream()
            .map(violation -> new Violation(field, violation.key(), violation.args()))
            .toList());
  }
}
