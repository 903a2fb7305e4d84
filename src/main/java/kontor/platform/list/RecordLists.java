package kontor.platform.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kontor.platform.error.RuleViolation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads screens of any list. A screen is bounded in rows and in time, whatever its address asks
 * for; whoever begins the transaction gives it {@link #SECONDS}.
 */
@Service
@Transactional(readOnly = true, timeout = RecordLists.SECONDS)
public class RecordLists {

  public static final int SCREEN = 50;

  /** Counting further would cost the page more than the number is worth. */
  public static final int COUNTED = 10_000;

  /** So long a list may take to be read. */
  public static final int SECONDS = 2;

  private final DSLContext database;
  private final ReferenceNames references;
  private final Conditions conditions;

  RecordLists(DSLContext database, ReferenceNames references, Conditions conditions) {
    this.database = database;
    this.references = references;
    this.conditions = conditions;
  }

  /**
   * @throws RuleViolation where a filter makes no sense, or finding the rows would take too long
   */
  public ListPage page(ListState state) {
    return page(state, state.shownColumns());
  }

  /**
   * The same, of other columns than the state's.
   *
   * @throws RuleViolation as the other
   */
  ListPage page(ListState state, Collection<Column<?>> shown) {
    var place = state.place();
    var forwards = place == null || place.forwards();
    var cursor = place == null ? null : Cursor.decode(place.cursor()).orElse(null);
    var sort = state.sortColumn();
    var condition = conditions.of(state);
    var columns = new LinkedHashSet<>(shown);
    columns.add(sort);

    var found = new ArrayList<ListRow>();
    for (var branch :
        Keyset.branches(sort, state.catalogue().id(), state.descending(), forwards, cursor)) {
      if (found.size() > SCREEN) break;
      found.addAll(walk(state.catalogue(), columns, condition, branch, SCREEN + 1 - found.size()));
    }
    var more = found.size() > SCREEN;
    var rows = new ArrayList<>(more ? found.subList(0, SCREEN) : found);
    if (!forwards) Collections.reverse(rows);
    var before = forwards ? cursor != null : more;
    var after = forwards ? more : true;
    var names = references.of(rows.stream().map(ListRow::values).toList());
    return new ListPage(
        state,
        rows.stream()
            .map(row -> new ListRow(row.id(), ReferenceNames.seen(row.values(), names)))
            .toList(),
        names,
        before && !rows.isEmpty() ? cursor(rows.getFirst(), sort) : null,
        after && !rows.isEmpty() ? cursor(rows.getLast(), sort) : null);
  }

  /**
   * How many there are, or {@link #COUNTED} + 1 for more than that.
   *
   * @throws RuleViolation as {@link #page} does
   */
  public int count(ListState state) {
    return count(state.catalogue(), conditions.of(state));
  }

  /** How many the page shows, which leaves out what makes no sense. */
  public int countShown(ListState state) {
    return count(state.except(conditions.refused(state).keySet()));
  }

  /** Whether the viewer sees none at all, whatever the list is narrowed down to. */
  boolean isEmpty(Catalogue catalogue) {
    return !bounded(() -> database.fetchExists(catalogue.table()));
  }

  private int count(Catalogue catalogue, Condition condition) {
    var some =
        DSL.selectOne().from(catalogue.table()).where(condition).limit(COUNTED + 1).asTable("some");
    return bounded(() -> database.selectCount().from(some).fetchSingle().value1());
  }

  private List<ListRow> walk(
      Catalogue catalogue,
      Set<Column<?>> columns,
      Condition condition,
      Keyset.Branch branch,
      int most) {
    var fields = new ArrayList<Field<?>>();
    fields.add(catalogue.id());
    columns.stream()
        .map(Column::field)
        .filter(field -> !fields.contains(field))
        .forEach(fields::add);
    return bounded(() ->
        database
            .select(fields)
            .from(catalogue.table())
            .where(condition)
            .and(branch.condition())
            .orderBy(branch.order())
            .limit(most)
            .fetch(row -> new ListRow(row.get(catalogue.id()), FieldValues.of(row, columns))));
  }

  private static <T> String cursor(ListRow row, Column<T> sort) {
    var value = row.values().get(sort);
    return new Cursor(value == null ? null : sort.type().write(value, Notation.CANONICAL), row.id())
        .encode();
  }

  private static <T> T bounded(Supplier<T> query) {
    try {
      return query.get();
    } catch (QueryTimeoutException tooLong) {
      throw new RuleViolation(null, "list.narrowDown");
    }
  }
}
