package kontor.platform.list;

import java.util.List;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What the values of a column are: how they are read from text, written, shown and compared.
 *
 * @param <T> as jOOQ reads it
 */
public interface ColumnType<T> {

  /**
   * @param text stripped, not empty
   * @throws RuleViolation without a field, if it is no such value
   */
  T parse(String text, Notation notation);

  /** As {@link #parse} reads it again. */
  String write(T value, Notation notation);

  /** As the address of a list writes it in a condition. */
  default String inAddress(T value) {
    return write(value, Notation.CANONICAL);
  }

  /** As a person reads it. */
  String show(T value, Wording words);

  /** A string, number, boolean or list of strings. */
  default Object json(T value) {
    return write(value, Notation.CANONICAL);
  }

  Set<Operator> operators();

  /**
   * @param operator one of {@link #operators}, but EMPTY
   * @param values what it compares with; at least one
   */
  Condition compare(Field<T> field, Operator operator, List<T> values);

  /**
   * The condition of being empty.
   *
   * @param wanted false: of being filled
   */
  default Condition empty(Field<T> field, boolean wanted) {
    return wanted ? field.isNull() : field.isNotNull();
  }

  /** Which control asks for it: text, number, date, select, choices or checkbox. */
  String control();

  default boolean alignsRight() {
    return false;
  }
}
