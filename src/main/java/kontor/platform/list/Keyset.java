package kontor.platform.list;

import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where a screen of a list begins and how it runs. Rows without a value stand at the end, either
 * way the list is sorted; they are a branch of their own, so that each branch is one walk along the
 * index (column, id).
 */
final class Keyset {

  /** One walk: what it shows and in which order. */
  record Branch(Condition condition, List<SortField<?>> order) {}

  private Keyset() {}

  /**
   * The walks that follow each other, until the screen is full.
   *
   * @param forwards after the place; else before it, in the reverse order
   */
  static <T> List<Branch> branches(
      Column<T> column,
      Field<UUID> id,
      boolean descending,
      boolean forwards,
      @Nullable Cursor place) {
    var down = descending == forwards; // the direction the index is walked
    var field = column.field();
    var optional = field.getDataType().nullable();
    var filled = optional ? field.isNotNull() : DSL.noCondition();
    var order =
        List.<SortField<?>>of(down ? field.desc() : field.asc(), down ? id.desc() : id.asc());
    var branches = new ArrayList<Branch>();
    var fromFilled = place != null && place.value() != null;
    var fromEmpty = place != null && place.value() == null;
    var beyondFilled =
        place != null && place.value() != null
            ? beyond(column, id, down, place.value(), place.id())
            : DSL.noCondition();
    var beyondEmpty =
        place != null && fromEmpty
            ? (down ? id.lt(place.id()) : id.gt(place.id()))
            : DSL.noCondition();
    var filledBranch = new Branch(filled.and(beyondFilled), order);
    // In the order of the same index, though its first column is empty in all of them.
    var emptyBranch = new Branch(field.isNull().and(beyondEmpty), order);
    if (forwards) {
      if (!fromEmpty) branches.add(filledBranch);
      if (optional) branches.add(emptyBranch);
    } else {
      if (optional && !fromFilled) branches.add(emptyBranch);
      branches.add(filledBranch);
    }
    return branches;
  }

  /**
   * Compared as one, the index is entered right there, also amidst thousands that share the value.
   */
  private static <T> Condition beyond(
      Column<T> column, Field<UUID> id, boolean down, String placeValue, UUID placeId) {
    T value;
    try {
      value = column.type().parse(placeValue, Notation.CANONICAL);
    } catch (RuleViolation madeUp) {
      throw new RuleViolation("after", "list.lostPlace");
    }
    var place = row(column.field(), id);
    return down ? place.lt(value, placeId) : place.gt(value, placeId);
  }
}
