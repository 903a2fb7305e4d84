package kontor.platform.list;

import java.util.List;
import java.util.Set;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Yes where another column is filled. Compared by that column, so that an index on the filled or
 * the empty serves.
 *
 * @param marker the other column
 */
public record PresenceType(Field<?> marker) implements ColumnType<Boolean> {

  private static final YesNoType YES_NO = new YesNoType();

  @Override
  public Boolean parse(String text, Notation notation) {
    return YES_NO.parse(text, notation);
  }

  @Override
  public String write(Boolean value, Notation notation) {
    return value.toString();
  }

  @Override
  public String show(Boolean value, Wording words) {
    return YES_NO.show(value, words);
  }

  @Override
  public Object json(Boolean value) {
    return value;
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public Condition compare(Field<Boolean> field, Operator operator, List<Boolean> values) {
    var wanted = Set.copyOf(values);
    if (wanted.size() > 1) return DSL.noCondition();
    return wanted.contains(true) ? marker.isNotNull() : marker.isNull();
  }

  @Override
  public String control() {
    return "checkbox";
  }
}
