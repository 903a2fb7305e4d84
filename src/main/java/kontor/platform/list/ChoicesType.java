package kontor.platform.list;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Several values at once, either of those the program knows, or words of one's own (tags). Written
 * with commas between.
 *
 * @param label key of a value's text, without the value; null for words of one's own
 * @param values that there are; empty for words of one's own
 * @param tones how a value is coloured (ok, info, warn, bad)
 */
public record ChoicesType(
    @Nullable String label, List<String> values, int most, Map<String, String> tones)
    implements ColumnType<String[]> {

  private static final int LONGEST_WORD = 60;

  @Override
  public String[] parse(String text, Notation notation) {
    var wanted =
        Arrays.stream(text.split("[,;\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(Characters::storable)
            .distinct()
            .toList();
    for (var word : wanted) {
      if (label != null && !values.contains(word))
        throw new RuleViolation(
            null, "field.notAChoice", word, new ChoiceType(label, values).shown());
      if (word.codePointCount(0, word.length()) > LONGEST_WORD)
        throw new RuleViolation(null, "field.tooLong", LONGEST_WORD, word.length());
    }
    if (wanted.size() > most) throw new RuleViolation(null, "field.tooMany", most);
    return wanted.toArray(String[]::new);
  }

  @Override
  public String write(String[] value, Notation notation) {
    return String.join(",", value);
  }

  @Override
  public String show(String[] value, Wording words) {
    return String.join(
        ", ",
        Arrays.stream(value)
            .map(word -> label == null ? word : words.say(label + "." + word))
            .toList());
  }

  @Override
  public Object json(String[] value) {
    return List.of(value);
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT);
  }

  @Override
  public Condition compare(Field<String[]> field, Operator operator, List<String[]> wanted) {
    var any = wanted.stream().flatMap(Arrays::stream).distinct().toArray(String[]::new);
    var overlap = DSL.arrayOverlap(field, DSL.val(any, field));
    return operator == Operator.NOT ? DSL.not(overlap) : overlap;
  }

  @Override
  public String control() {
    return label == null ? "text" : "choices";
  }
}
