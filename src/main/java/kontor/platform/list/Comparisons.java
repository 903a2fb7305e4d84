package kontor.platform.list;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** How values that have an order, or none, are compared. */
final class Comparisons {
  private Comparisons() {}

  static <T> Condition ordered(Field<T> field, Operator operator, List<T> values) {
    return switch (operator) {
      case FROM -> field.ge(values.getFirst());
      case TO -> field.le(values.getFirst());
      default -> equal(field, operator, values);
    };
  }

  static <T> Condition equal(Field<T> field, Operator operator, List<T> values) {
    return switch (operator) {
      case IS -> field.in(values);
      case NOT -> field.notIn(values).or(field.isNull());
      default -> throw new IllegalArgumentException(operator.name());
    };
  }
}
