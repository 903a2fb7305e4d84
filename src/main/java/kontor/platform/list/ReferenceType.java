package kontor.platform.list;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Points to a record of another kind.
 *
 * @param to type of the records, as {@link References#type} says it
 */
public record ReferenceType(String to) implements ColumnType<UUID> {

  @Override
  public UUID parse(String text, Notation notation) {
    return Ids.parse(text).orElseThrow(() -> new RuleViolation(null, "field.notFound"));
  }

  @Override
  public String write(UUID value, Notation notation) {
    return value.toString();
  }

  /**
   * Its name is looked up for all rows at once; this is what stands where the viewer may not know
   * it.
   */
  @Override
  public String show(UUID value, Wording words) {
    return words.say("field.hidden");
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<UUID> field, Operator operator, List<UUID> values) {
    return Comparisons.equal(field, operator, values);
  }

  @Override
  public String control() {
    return "select";
  }
}
