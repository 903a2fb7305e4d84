package kontor.customers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import kontor.customers.TimelineEntry;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What happened at one time: on one of the last days, in a month of this year, in a year before.
 *
 * @param key of the time (ISO 8601)
 * @param title null where the page before has begun it
 */
public record TimelineBand(String key, @Nullable String title, List<Line> lines) {

  private static final int DAYS = 7;

  /** An entry and when it was, beside what the band says. */
  public record Line(TimelineEntry entry, String when) {}

  /**
   * @param entries the latest first
   * @param continued key of the band that the page before ended in; null: this is the first page
   */
  static List<TimelineBand> of(
      List<TimelineEntry> entries, @Nullable String continued, Wording words) {
    var bands = new ArrayList<TimelineBand>();
    for (var entry : entries) {
      var day = LocalDate.ofInstant(entry.at(), words.zone());
      var time = timeOf(day, LocalDate.now(words.zone()));
      var key = time.toString();
      if (bands.isEmpty() || !bands.getLast().key().equals(key))
        bands.add(
            new TimelineBand(
                key, key.equals(continued) ? null : title(time, words), new ArrayList<>()));
      bands.getLast().lines().add(new Line(entry, when(entry.at(), day, time, words)));
    }
    return bands;
  }

  private static TemporalAccessor timeOf(LocalDate day, LocalDate today) {
    if (day.isAfter(today.minusDays(DAYS))) return day;
    return day.getYear() == today.getYear() ? YearMonth.from(day) : Year.from(day);
  }

  private static String title(TemporalAccessor time, Wording words) {
    return switch (time) {
      case LocalDate day -> words.day(day);
      case YearMonth month -> words.month(month);
      default -> time.toString();
    };
  }

  private static String when(Instant at, LocalDate day, TemporalAccessor time, Wording words) {
    return time instanceof LocalDate ? words.time(at) : words.dayOfYear(day);
  }
}
