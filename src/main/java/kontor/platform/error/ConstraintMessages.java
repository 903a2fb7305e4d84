package kontor.platform.error;

import java.util.Map;
import kontor.platform.error.RuleViolation.Violation;

/**
 * What the constraints of a module's tables mean to a person. A module publishes it as a bean; then
 * a row that PostgreSQL refuses is refused as a {@link RuleViolation} at its field. For a unique
 * value the message says that it is used, and no more: not by whom.
 */
public interface ConstraintMessages {

  /** Name of the constraint or unique index: the field it belongs to and the key of the message. */
  Map<String, Violation> byConstraint();
}
