package kontor.platform.list;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Points to a record of another kind.
 *
 * @param to type of the records, as {@link References#type} says it
 * @param seen the condition that what a field points to is the viewer's to see: what is not is none
 *     to him in filters either; null where everybody signed in may see them all
 */
public record ReferenceType(String to, @Nullable Function<Field<UUID>, Condition> seen)
    implements ColumnType<UUID> {

  /** To records that everybody signed in may see. */
  public static ReferenceType open(String to) {
    return new ReferenceType(to, null);
  }

  /**
   * To protected records.
   *
   * @param ids of the protected view that holds them
   */
  public static ReferenceType guarded(String to, TableField<?, UUID> ids) {
    return new ReferenceType(to, field -> isAmong(ids, field));
  }

  /** Whether it may point to what the viewer does not see. */
  boolean isGuarded() {
    return seen != null;
  }

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
    var equal = Comparisons.equal(field, operator, values);
    if (seen == null) return equal;
    return operator == Operator.IS
        ? equal.and(seen.apply(field))
        : equal.or(DSL.not(seen.apply(field)));
  }

  @Override
  public Condition empty(Field<UUID> field, boolean wanted) {
    if (seen == null) return ColumnType.super.empty(field, wanted);
    return wanted
        ? field.isNull().or(DSL.not(seen.apply(field)))
        : field.isNotNull().and(seen.apply(field));
  }

  /** By primary key; under a name of its own, because a record may point to one of its own kind. */
  private static Condition isAmong(TableField<?, UUID> ids, Field<UUID> field) {
    var seen = Objects.requireNonNull(ids.getTable()).as("seen");
    return DSL.exists(
        DSL.selectOne().from(seen).where(Objects.requireNonNull(seen.field(ids)).eq(field)));
  }

  @Override
  public String control() {
    return "select";
  }
}
