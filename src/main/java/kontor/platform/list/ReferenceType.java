package kontor.platform.list;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
 * @param protectedIds ids of the protected view that holds the records: one that the viewer may not
 *     see is none to him in filters either; null where everybody signed in may see them all
 */
public record ReferenceType(String to, @Nullable TableField<?, UUID> protectedIds)
    implements ColumnType<UUID> {

  public ReferenceType(String to) {
    this(to, null);
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
    if (protectedIds == null) return equal;
    return operator == Operator.IS
        ? equal.and(visible(field, protectedIds))
        : equal.or(DSL.not(visible(field, protectedIds)));
  }

  @Override
  public Condition empty(Field<UUID> field, boolean wanted) {
    if (protectedIds == null) return ColumnType.super.empty(field, wanted);
    return wanted
        ? field.isNull().or(DSL.not(visible(field, protectedIds)))
        : field.isNotNull().and(visible(field, protectedIds));
  }

  /** By primary key; under a name of its own, because a record may point to one of its own kind. */
  private static Condition visible(Field<UUID> field, TableField<?, UUID> ids) {
    var seen = Objects.requireNonNull(ids.getTable()).as("seen");
    return DSL.exists(
        DSL.selectOne().from(seen).where(Objects.requireNonNull(seen.field(ids)).eq(field)));
  }

  @Override
  public String control() {
    return "select";
  }
}
