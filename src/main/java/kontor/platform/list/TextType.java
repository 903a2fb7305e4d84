package kontor.platform.list;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Text of a bounded length. It is kept as typed, but for white space around it, and in Unicode's
 * composed form (NFC, UAX 15): an ü is one whether one key or two made it.
 *
 * @param maxLength in characters as Unicode counts them (code points), as PostgreSQL does
 * @param control text, textarea, email, tel or url
 * @param paper makes of it what people read, such as a number in groups
 */
public record TextType(int maxLength, String control, UnaryOperator<String> paper)
    implements ColumnType<String> {

  /** Read as it is kept. */
  public TextType(int maxLength, String control) {
    this(maxLength, control, UnaryOperator.identity());
  }

  /** Fewer letters find half the base. */
  private static final int LEAST_TO_CONTAIN = 3;

  private static final String GERMAN = "de-x-icu";

  @Override
  public String parse(String text, Notation notation) {
    text = Characters.storable(text);
    if (!control.equals("textarea") && text.chars().anyMatch(c -> c == '\n' || c == '\r'))
      text = text.replaceAll("\\R", " ");
    var length = text.codePointCount(0, text.length());
    if (length > maxLength) throw new RuleViolation(null, "field.tooLong", maxLength, length);
    return text;
  }

  @Override
  public String write(String value, Notation notation) {
    return value;
  }

  @Override
  public String show(String value, Wording words) {
    return paper.apply(value);
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT, Operator.CONTAINS, Operator.STARTS, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<String> field, Operator operator, List<String> values) {
    return switch (operator) {
      case IS -> field.in(values);
      case NOT -> field.notIn(values).or(field.isNull());
      case STARTS -> any(values, value -> starts(field, value));
      case CONTAINS -> any(values, value -> contains(field, value));
      default -> throw new IllegalArgumentException(operator.name());
    };
  }

  /**
   * Between two bounds, which an index in the order of German names finds: small letters sort
   * before capitals, and U+FFFF after everything (Unicode Technical Standard 35, part 5).
   */
  private static Condition starts(Field<String> field, String value) {
    var first = value.toLowerCase(Locale.ROOT);
    return field
        .likeIgnoreCase(literally(value) + "%", '!')
        .and(field.ge(val(first).collate(GERMAN)))
        .and(field.le(val(first + '\uFFFF').collate(GERMAN)));
  }

  private static Condition contains(Field<String> field, String value) {
    if (value.length() < LEAST_TO_CONTAIN)
      throw new RuleViolation(null, "list.atLeastLetters", LEAST_TO_CONTAIN);
    // jOOQ's own containsIgnoreCase compares lower(field), which an index on the field does not
    // serve.
    return field.likeIgnoreCase("%" + literally(value) + "%", '!');
  }

  private static String literally(String value) {
    return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static Condition any(
      List<String> values, java.util.function.Function<String, Condition> condition) {
    return values.stream().map(condition).reduce(Condition::or).orElseThrow();
  }
}
