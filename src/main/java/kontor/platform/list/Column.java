package kontor.platform.list;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kontor.platform.error.RuleViolation;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One column of a record type, declared once: the list shows it, the form asks for it, the filter
 * compares it.
 *
 * @param <T> type of its values
 */
public final class Column<T> {

  /** What a column may be used for. */
  public enum Use {
    /** An index (column, id) stands behind it. */
    SORT,
    FILTER,
    /** People set it; else Kontor does. */
    EDIT,
    IMPORT,
    /** In the list from the start. */
    SHOWN,
    /**
     * Of what is shown, also where a row has but two or three lines; says itself without its label.
     */
    BRIEF,
    /** A record is none without it. */
    REQUIRED,
    /** The search finds a record by it. */
    SEARCH,
    /** Worked out from other columns: the history tells of those. */
    FOLLOWS
  }

  private final String key;
  private final Field<T> field;
  private final ColumnType<T> type;
  private final Set<Use> uses;
  private final UnaryOperator<T> rule;
  private final @Nullable Column<String> dialled;
  private final @Nullable Column<String> currency;

  private Column(
      String key,
      Field<T> field,
      ColumnType<T> type,
      Set<Use> uses,
      UnaryOperator<T> rule,
      @Nullable Column<String> dialled,
      @Nullable Column<String> currency) {
    this.key = key;
    this.field = field;
    this.type = type;
    this.uses = uses;
    this.rule = rule;
    this.dialled = dialled;
    this.currency = currency;
  }

  /**
   * @param key its name in addresses, forms and the API
   * @param field where it is kept
   */
  public static <T> Column<T> of(String key, Field<T> field, ColumnType<T> type, Use... uses) {
    var set = EnumSet.noneOf(Use.class);
    set.addAll(Arrays.asList(uses));
    return new Column<>(key, field, type, set, UnaryOperator.identity(), null, null);
  }

  /**
   * A value is brought into its normal form, or refused by a {@link RuleViolation} without a field.
   */
  public Column<T> rule(UnaryOperator<T> rule) {
    return new Column<>(key, field, type, uses, rule, dialled, currency);
  }

  /**
   * A phone number as people write it, and what a machine dials for it.
   *
   * @param number in E.164, where one could be made out
   */
  public Column<T> dialledBy(Column<String> number) {
    return new Column<>(key, field, type, uses, rule, number, currency);
  }

  /**
   * An amount of money.
   *
   * @param code of its currency (ISO 4217)
   */
  public Column<T> in(Column<String> code) {
    return new Column<>(key, field, type, uses, rule, dialled, code);
  }

  public String key() {
    return key;
  }

  public Field<T> field() {
    return field;
  }

  public ColumnType<T> type() {
    return type;
  }

  /** The column that holds what a machine dials for it; null: there is nothing to dial. */
  public @Nullable Column<String> dialled() {
    return dialled;
  }

  /** The column that holds the currency of its amounts; null: it holds no money. */
  public @Nullable Column<String> currency() {
    return currency;
  }

  public boolean is(Use use) {
    return uses.contains(use);
  }

  /**
   * Reads a value as it was typed.
   *
   * @return null for nothing
   * @throws RuleViolation at this column
   */
  public @Nullable T read(@Nullable String text, Notation notation) {
    var stripped = text == null ? "" : text.strip();
    try {
      var value = normal(stripped.isEmpty() ? null : type.parse(stripped, notation));
      return value instanceof Object[] several && several.length == 0 ? null : value;
    } catch (RuleViolation refused) {
      throw refused.at(key);
    }
  }

  /**
   * As {@link #read}, where it has to be said.
   *
   * @throws RuleViolation at this column, also where there is nothing that one could see
   */
  public T readRequired(@Nullable String text, Notation notation) {
    var value = read(text, notation);
    if (value == null || isNothing(value)) throw new RuleViolation(key, "field.required");
    return value;
  }

  /**
   * A value in its normal form, wherever it comes from. A text that shows nothing is none.
   *
   * @throws RuleViolation at this column: its rule refuses it, or a record is none without
   */
  @Nullable T normal(@Nullable T value) {
    try {
      var normal = value == null ? null : rule.apply(value);
      if (is(Use.REQUIRED) && isNothing(normal)) throw new RuleViolation(null, "field.required");
      return normal instanceof String && isNothing(normal) ? null : normal;
    } catch (RuleViolation refused) {
      throw refused.at(key);
    }
  }

  /** Nobody could read or choose what shows nothing. */
  private static boolean isNothing(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Object[] several -> several.length == 0;
      case String text -> !Characters.isVisible(text);
      default -> false;
    };
  }

  public String write(@Nullable T value, Notation notation) {
    return value == null ? "" : type.write(value, notation);
  }

  /** The condition of a filter on this column. */
  Condition compare(Operator operator, List<String> texts) {
    try {
      if (operator == Operator.EMPTY)
        return type.empty(field, Boolean.parseBoolean(texts.getFirst()));
      var values = texts.stream().map(text -> meant(operator, text, Notation.CANONICAL)).toList();
      return values.isEmpty() ? DSL.noCondition() : type.compare(field, operator, values);
    } catch (RuleViolation refused) {
      throw refused.at(key);
    }
  }

  /**
   * A condition's value as an address writes it.
   *
   * @param typed stripped, not empty
   * @throws RuleViolation at this column
   */
  String inAddress(Operator operator, String typed, Notation notation) {
    try {
      return type.inAddress(meant(operator, typed, notation));
    } catch (RuleViolation refused) {
      throw refused.at(key);
    }
  }

  /** Whole values are compared in their normal form; a part of one has none. */
  private T meant(Operator operator, String text, Notation notation) {
    var value = type.parse(text, notation);
    return operator == Operator.IS || operator == Operator.NOT ? rule.apply(value) : value;
  }

  @Override
  public String toString() {
    return key;
  }
}
