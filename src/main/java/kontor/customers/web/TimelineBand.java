package kontor.customers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontor.customers.TimelineEntry;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What happened at one time: today, yesterday, in the last seven and thirty days, in a year.
 *
 * @param key of the time (ISO 8601): a day, a period that ends today, a year
 * @param title null where the page before has begun it
 */
public record TimelineBand(String key, @Nullable String title, List<Line> lines) {

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** An entry and when it was, beside what the band says. */
  public record Line(TimelineEntry entry, String when) {}

  /** When it was, as far as the band goes. */
  private sealed interface Time {

    record Day(LocalDate day) implements Time {}

    record Lately(int days) implements Time {}

    record InYear(int year) implements Time {}

    static Time of(LocalDate day, LocalDate today) {
      if (!day.isBefore(today.minusDays(1))) return new Day(day);
      if (day.isAfter(today.minusDays(WEEK))) return new Lately(WEEK);
      return day.isAfter(today.minusDays(MONTH)) ? new Lately(MONTH) : new InYear(day.getYear());
    }

    default String key() {
      return switch (this) {
        case Day(var day) -> day.toString();
        case Lately(var days) -> "P" + days + "D";
        case InYear(var year) -> String.valueOf(year);
      };
    }

    default String title(Wording words) {
      return switch (this) {
        case Day(var day) -> words.day(day);
        case Lately(var days) -> words.say("account.timeline.lately", days);
        case InYear(var year) -> String.valueOf(year);
      };
    }
  }

  /**
   * @param entries the latest first
   * @param continued key of the band that the page before ended in; null: this is the first page
   */
  static List<TimelineBand> of(
      List<TimelineEntry> entries, @Nullable String continued, Wording words) {
    var bands = new ArrayList<TimelineBand>();
    for (var entry : entries) {
      var time = Time.of(day(entry, words), LocalDate.now(words.zone()));
      var key = time.key();
      if (bands.isEmpty() || !bands.getLast().key().equals(key))
        bands.add(
            new TimelineBand(
                key, key.equals(continued) ? null : time.title(words), new ArrayList<>()));
      bands.getLast().lines().add(line(entry, words));
    }
    return bands;
  }

  /** One entry as it stands in its band. */
  static Line line(TimelineEntry entry, Wording words) {
    var day = day(entry, words);
    var isNear = Time.of(day, LocalDate.now(words.zone())) instanceof Time.Day;
    return new Line(entry, isNear ? words.time(entry.at()) : words.dayOfYear(day));
  }

  private static LocalDate day(TimelineEntry entry, Wording words) {
    return LocalDate.ofInstant(entry.at(), words.zone());
  }
}
