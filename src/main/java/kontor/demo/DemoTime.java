package kontor.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When things of the demo happened, seen from today: on working days, in working hours. */
final class DemoTime {

  private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
  private static final int BEGIN = 8 * 60 + 20;
  private static final int WORKDAY = 8 * 60;

  private DemoTime() {}

  /**
   * @param days ago
   * @param what decides the time of the day
   * @param after it comes after this; null for nothing
   * @return in the past
   */
  static Instant of(int days, String what, @Nullable Instant after) {
    var day = LocalDate.now(HAMBURG).minusDays(days);
    if (days > 0 && day.getDayOfWeek() == DayOfWeek.SUNDAY) day = day.minusDays(2);
    if (days > 0 && day.getDayOfWeek() == DayOfWeek.SATURDAY) day = day.minusDays(1);
    var minutes = BEGIN + Math.floorMod(what.hashCode(), WORKDAY);
    var at = day.atStartOfDay(HAMBURG).plusMinutes(minutes).toInstant();
    if (after != null && !at.isAfter(after)) at = after.plus(Duration.ofMinutes(47));
    return past(at);
  }

  /** That time, or just now where it has not come yet. */
  static Instant past(Instant at) {
    var justNow = Instant.now().minus(Duration.ofMinutes(12));
    return at.isAfter(justNow) ? justNow : at;
  }
}
