package kontor.platform.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jooq.Condition;
import org.jooq.Field;

/** Moments, which Kontor notes by itself. Filtered by day, in the viewer's zone. */
public record InstantType() implements ColumnType<OffsetDateTime> {

  @Override
  public OffsetDateTime parse(String text, Notation notation) {
    var day = notation.date(text);
    if (day.isPresent() && !text.contains("T")) {
      var zone = Viewer.current().map(Viewer::preferences).orElse(Preferences.DEFAULT).zone();
      return day.get().atStartOfDay(zone).toOffsetDateTime();
    }
    try {
      return Instant.parse(text).atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException notAMoment) {
      throw new RuleViolation(null, "field.notADate");
    }
  }

  @Override
  public String write(OffsetDateTime value, Notation notation) {
    return value.toInstant().toString();
  }

  @Override
  public String show(OffsetDateTime value, Wording words) {
    return words.ago(value.toInstant());
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.FROM, Operator.TO);
  }

  /** TO a day includes that day. */
  @Override
  public Condition compare(
      Field<OffsetDateTime> field, Operator operator, List<OffsetDateTime> values) {
    return operator == Operator.TO
        ? field.lt(values.getFirst().plusDays(1))
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
