package kontor.platform.list;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/** Yes or no. */
public record YesNoType() implements ColumnType<Boolean> {

  private static final Set<String> YES =
      Set.of("true", "yes", "ja", "1", "on", "x", "wahr", "y", "j");
  private static final Set<String> NO = Set.of("false", "no", "nein", "0", "off", "falsch", "n");

  @Override
  public Boolean parse(String text, Notation notation) {
    var word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) return true;
    if (NO.contains(word)) return false;
    throw new RuleViolation(null, "field.notYesOrNo");
  }

  @Override
  public String write(Boolean value, Notation notation) {
    return value.toString();
  }

  @Override
  public String show(Boolean value, Wording words) {
    return words.say(value ? "field.yes" : "field.no");
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
    return field.in(values);
  }

  @Override
  public String control() {
    return "checkbox";
  }
}
