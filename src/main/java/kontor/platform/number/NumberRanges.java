package kontor.platform.number;

import static kontor.platform.db.Tables.NUMBER_RANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The number ranges of the company, as the administrator sets them. Each number is handed out once;
 * gaps are allowed.
 */
@Service
@Transactional
public class NumberRanges {

  private static final Field<Long> UPCOMING =
      field("platform.upcoming_number({0})", Long.class, NUMBER_RANGE.NAME);

  private final DSLContext database;

  NumberRanges(DSLContext database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  public List<NumberRange> list() {
    return database
        .select(NUMBER_RANGE.NAME, NUMBER_RANGE.PREFIX, NUMBER_RANGE.DIGITS, UPCOMING)
        .from(NUMBER_RANGE)
        .orderBy(NUMBER_RANGE.NAME)
        .fetch(row -> new NumberRange(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /**
   * @throws NotFound if there is no such range
   */
  @Transactional(readOnly = true)
  public NumberRange get(String name) {
    return list().stream()
        .filter(range -> range.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * From now on; numbers given out stay as they are.
   *
   * @throws RuleViolation at the fields that are wrong; also if the next number would go back,
   *     because what lies behind may be in use
   */
  public void change(NumberRange wanted) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var now = get(wanted.name());
    var broken = new ArrayList<Violation>();
    if (wanted.prefix().length() > 20
        || !RecordNumbers.isReadable(wanted.prefix())
        || !wanted.prefix().equals(wanted.prefix().strip()))
      broken.add(new Violation("prefix", "number.prefix", 20));
    if (wanted.digits() < 1 || wanted.digits() > 18)
      broken.add(new Violation("digits", "number.digits", 1, 18));
    if (wanted.next() < 1 || Long.toString(wanted.next()).length() > 18)
      broken.add(new Violation("next", "number.next"));
    if (!broken.isEmpty()) throw new RuleViolation(broken);
    database
        .update(NUMBER_RANGE)
        .set(NUMBER_RANGE.PREFIX, wanted.prefix())
        .set(NUMBER_RANGE.DIGITS, wanted.digits())
        .where(NUMBER_RANGE.NAME.eq(wanted.name()))
        .execute();
    if (wanted.next() != now.next()
        && !database.fetchValue(
            field(
                "platform.set_upcoming_number({0}, {1})",
                Boolean.class, val(wanted.name()), val(wanted.next()))))
      throw new RuleViolation("next", "number.backwards");
  }

  /**
   * The next numbers of a range.
   *
   * @param count how many
   */
  public List<String> next(String range, int count) {
    var form = database.selectFrom(NUMBER_RANGE).where(NUMBER_RANGE.NAME.eq(range)).fetchSingle();
    return database
        .resultQuery(
            "select nextval({0}::regclass) from generate_series(1, {1})",
            val("platform.number_" + range), val(count))
        .fetch(row -> row.get(0, Long.class))
        .stream()
        .map(number -> form.getPrefix() + String.format("%0" + form.getDigits() + "d", number))
        .toList();
  }
}
