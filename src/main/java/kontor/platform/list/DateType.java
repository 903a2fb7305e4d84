package kontor.platform.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Days. Written as ISO 8601, which is also what a browser's date field sends; read as people write
 * them, too.
 */
public record DateType() implements ColumnType<LocalDate> {

  @Override
  public LocalDate parse(String text, Notation notation) {
    return find(text, notation).orElseThrow(() -> new RuleViolation(null, "field.notADate"));
  }

  Optional<LocalDate> find(String text, Notation notation) {
    return notation.date(text).filter(this::holds);
  }

  /** Years beyond these are slips of the hand. */
  boolean holds(LocalDate day) {
    return day.getYear() >= 1000 && day.getYear() <= 2200;
  }

  @Override
  public String write(LocalDate value, Notation notation) {
    return value.toString();
  }

  @Override
  public String show(LocalDate value, Wording words) {
    return words.date(value);
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.FROM, Operator.TO, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<LocalDate> field, Operator operator, List<LocalDate> values) {
    return Comparisons.ordered(field, operator, values);
  }

  @Override
  public String control() {
    return "date";
  }

  @Override
  public boolean alignsRight() {
    return true;
  }
}
