package kontor.platform.list;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Moments, which Kontor notes by itself. Filtered by day in the viewer's zone, or to the moment.
 */
public record InstantType() implements ColumnType<OffsetDateTime> {

  private static final DateType DAYS = new DateType();

  @Override
  public OffsetDateTime parse(String text, Notation notation) {
    return (text.contains("T")
            ? moment(text)
            : DAYS.find(text, notation).map(day -> day.atStartOfDay(zone()).toOffsetDateTime()))
        .orElseThrow(() -> new RuleViolation(null, "field.notADate"));
  }

  private static Optional<OffsetDateTime> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text)).filter(at -> DAYS.holds(at.toLocalDate()));
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  private static ZoneId zone() {
    return Viewer.current().map(Viewer::preferences).orElse(Preferences.DEFAULT).zone();
  }

  @Override
  public String write(OffsetDateTime value, Notation notation) {
    return value.toInstant().toString();
  }

  /** A day where it is the day's beginning: so it was chosen, and so it is read. */
  @Override
  public String inAddress(OffsetDateTime value) {
    var local = value.atZoneSameInstant(zone());
    var day = local.toLocalDate();
    return local.equals(day.atStartOfDay(zone()))
        ? day.toString()
        : write(value, Notation.CANONICAL);
  }

  @Override
  public String show(OffsetDateTime value, Wording words) {
    return words.ago(value.toInstant());
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.FROM, Operator.TO);
  }

  /** TO a day includes that day, also one of 23 or 25 hours. */
  @Override
  public Condition compare(
      Field<OffsetDateTime> field, Operator operator, List<OffsetDateTime> values) {
    var local = values.getFirst().atZoneSameInstant(zone());
    var day = local.toLocalDate().atStartOfDay(zone());
    return operator == Operator.TO && local.equals(day)
        ? field.lt(day.plusDays(1).toOffsetDateTime())
        : Comparisons.ordered(field, operator, values);
  }

  @Override
  public String control() {
    return "date";
  }

  @Override
  public boolean alignsRight() {
    return true;
  }
}
