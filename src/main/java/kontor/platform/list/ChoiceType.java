package kontor.platform.list;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.TextList;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * One of a few values that the program knows.
 *
 * @param label key of a value's text, without the value and the point before it
 * @param values in the order one reads them
 * @param tones how a value is coloured as a tag (ok, info, warn, bad, or empty); no entry: it is
 *     plain text
 */
public record ChoiceType(String label, List<String> values, Map<String, String> tones)
    implements ColumnType<String> {

  public ChoiceType(String label, List<String> values) {
    this(label, values, Map.of());
  }

  @Override
  public String parse(String text, Notation notation) {
    if (values.contains(text)) return text;
    throw new RuleViolation(null, "field.notAChoice", text, shown());
  }

  /** All there are, for a reader to choose from. */
  TextList shown() {
    return new TextList(values.stream().map(value -> label + "." + value).toList());
  }

  /** The value that a text names in German or English: "Kunde" and "customer" are one. */
  public String named(String text, Texts texts) {
    for (var value : values) {
      if (value.equalsIgnoreCase(text)) return value;
      for (var language : Texts.LANGUAGES)
        if (texts.say(language, label + "." + value).equalsIgnoreCase(text)) return value;
    }
    return text;
  }

  @Override
  public String write(String value, Notation notation) {
    return value;
  }

  @Override
  public String show(String value, Wording words) {
    return words.say(label + "." + value);
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<String> field, Operator operator, List<String> wanted) {
    return Comparisons.equal(field, operator, wanted);
  }

  @Override
  public String control() {
    return "select";
  }
}
