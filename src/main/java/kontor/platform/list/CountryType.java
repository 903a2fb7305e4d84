package kontor.platform.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.identifier.Countries;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * A country, kept by its code of two letters (ISO 3166-1), read from a code or a name, and shown by
 * its name in the reader's language.
 */
public record CountryType() implements ColumnType<String> {

  private static final Map<Locale, List<String>> NAMES = new ConcurrentHashMap<>();

  @Override
  public String parse(String text, Notation notation) {
    return Countries.find(text).orElseThrow(() -> new RuleViolation(null, "field.notACountry"));
  }

  @Override
  public String write(String value, Notation notation) {
    return value;
  }

  @Override
  public String show(String value, Wording words) {
    return Countries.name(value, words.locale());
  }

  /** As the reader calls what was typed; the same text where it is no country. */
  String called(String typed, Wording words) {
    return Countries.find(typed).map(code -> show(code, words)).orElse(typed);
  }

  /** All there are, as the reader calls and sorts them. */
  static List<String> names(Locale reader) {
    return NAMES.computeIfAbsent(
        reader,
        locale ->
            Countries.codes(locale).stream().map(code -> Countries.name(code, locale)).toList());
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<String> field, Operator operator, List<String> values) {
    return Comparisons.equal(field, operator, values);
  }

  @Override
  public String control() {
    return "text";
  }
}
