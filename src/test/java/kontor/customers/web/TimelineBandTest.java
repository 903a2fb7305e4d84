package kontor.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kontor.KontorTest;
import kontor.customers.TimelineEntry;
import kontor.platform.Ids;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Near days one by one, then the week and the month, then years: no more bands than it needs. */
@KontorTest
class TimelineBandTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired Texts texts;

  @Test
  void nearDaysStandAlone() {
    var bands = bands(null, at(0), at(0), at(1), at(3));
    assertThat(bands)
        .extracting(TimelineBand::title)
        .containsExactly("Heute", "Gestern", "In den letzten 7 Tagen");
    assertThat(bands.getFirst().lines()).hasSize(2);
    assertThat(bands.getFirst().lines().getFirst().when()).isEqualTo("09:30");
  }

  @Test
  void farYearsStandTogether() {
    var year = LocalDate.now(BERLIN).getYear() - 2;
    var bands = bands(null, at(LocalDate.of(year, 11, 3)), at(LocalDate.of(year, 2, 14)));
    assertThat(bands).singleElement().extracting(TimelineBand::title).isEqualTo("" + year);
    assertThat(bands.getFirst().lines().getLast().when()).isEqualTo("14. Feb.");
  }

  @Test
  void aBandGoesOnOverThePage() {
    var year = LocalDate.now(BERLIN).getYear() - 2;
    var bands = bands("" + year, at(LocalDate.of(year, 5, 1)), at(LocalDate.of(year - 1, 5, 1)));
    assertThat(bands).extracting(TimelineBand::title).containsExactly(null, "" + (year - 1));
  }

  @Test
  void neverMoreBandsThanTwoDaysTwoPeriodsAndYears() {
    var all = IntStream.range(0, 800).mapToObj(TimelineBandTest::at).toArray(Instant[]::new);
    assertThat(bands(null, all)).hasSizeBetween(6, 2 + 2 + 3);
  }

  private List<TimelineBand> bands(String continued, Instant... times) {
    return TimelineBand.of(
        List.of(times).stream().map(TimelineBandTest::entry).toList(), continued, german());
  }

  private Wording german() {
    return texts.wording(Locale.GERMANY, BERLIN);
  }

  private static TimelineEntry entry(Instant at) {
    return new TimelineEntry(
        Ids.next(), 1, "note", "Notiz", at, "Vera Lindqvist", false, null, false);
  }

  private static Instant at(int daysAgo) {
    return at(LocalDate.now(BERLIN).minusDays(daysAgo));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 30)).atZone(BERLIN).toInstant();
  }
}
