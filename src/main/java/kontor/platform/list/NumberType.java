package kontor.platform.list;

import java.math.BigDecimal;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Numbers between two bounds, both included.
 *
 * @param most asked anew each time: some bounds move with the calendar
 * @param scale how many digits after the point there may be
 * @param grouped whether thousands are set apart: a year's are not
 */
public record NumberType<T extends Number>(
    BigDecimal least,
    Supplier<BigDecimal> most,
    int scale,
    boolean grouped,
    Function<BigDecimal, T> convert)
    implements ColumnType<T> {

  public static NumberType<Integer> whole(int least, int most) {
    return new NumberType<>(
        BigDecimal.valueOf(least),
        () -> BigDecimal.valueOf(most),
        0,
        true,
        BigDecimal::intValueExact);
  }

  /** Years until the next one. */
  public static NumberType<Integer> year() {
    return new NumberType<>(
        BigDecimal.valueOf(1000),
        () -> BigDecimal.valueOf(Year.now(ZoneOffset.UTC).getValue() + 1L),
        0,
        false,
        BigDecimal::intValueExact);
  }

  public static NumberType<BigDecimal> decimal(long least, long most, int scale) {
    return new NumberType<>(
        BigDecimal.valueOf(least),
        () -> BigDecimal.valueOf(most),
        scale,
        true,
        Function.identity());
  }

  @Override
  public T parse(String text, Notation notation) {
    var number =
        notation
            .number(text)
            .map(BigDecimal::new)
            .orElseThrow(() -> new RuleViolation(null, "field.notANumber"));
    if (number.stripTrailingZeros().scale() > scale)
      throw new RuleViolation(null, scale == 0 ? "field.notWhole" : "field.tooPrecise", scale);
    if (number.compareTo(least) < 0 || number.compareTo(most.get()) > 0)
      throw new RuleViolation(null, "field.outOfBounds", bound(least), bound(most.get()));
    return convert.apply(number);
  }

  /** As the message says it: a number is set apart by its reader's language, a text is not. */
  private Object bound(BigDecimal bound) {
    return grouped ? bound : bound.toPlainString();
  }

  @Override
  public String write(T value, Notation notation) {
    var plain = new BigDecimal(value.toString()).toPlainString();
    if (plain.contains(".")) plain = plain.replaceAll("\\.?0+$", "");
    return plain.replace('.', notation.decimal());
  }

  @Override
  public String show(T value, Wording words) {
    return grouped ? words.number(value) : value.toString();
  }

  @Override
  public Object json(T value) {
    return value;
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS, Operator.NOT, Operator.FROM, Operator.TO, Operator.EMPTY);
  }

  @Override
  public Condition compare(Field<T> field, Operator operator, List<T> values) {
    return Comparisons.ordered(field, operator, values);
  }

  @Override
  public String control() {
    return "number";
  }

  @Override
  public boolean alignsRight() {
    return true;
  }
}
