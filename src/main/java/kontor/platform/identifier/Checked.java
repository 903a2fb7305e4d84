package kontor.platform.identifier;

import java.util.List;
import java.util.Optional;
import kontor.platform.error.RuleViolation.Violation;

/** What became of something typed: its normal form, or why it cannot be right. */
public sealed interface Checked {

  /** The one notation in which it is stored and compared. */
  record Valid(String normal) implements Checked {}

  /**
   * @param key of a message in this package
   * @param args of the message
   */
  record Invalid(String key, List<Object> args) implements Checked {}

  static Checked valid(String normal) {
    return new Valid(normal);
  }

  static Checked invalid(String reason, Object... args) {
    return new Invalid("identifier." + reason, List.of(args));
  }

  /** The normal form; empty where it is not valid. */
  default Optional<String> value() {
    return this instanceof Valid(var normal) ? Optional.of(normal) : Optional.empty();
  }

  /** The violation to show at the field; empty where it is valid. */
  default Optional<Violation> violation(String field) {
    return this instanceof Invalid(var key, var args)
        ? Optional.of(new Violation(field, key, args))
        : Optional.empty();
  }
}
