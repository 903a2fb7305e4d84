package kontor.platform.i18n;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts, numbers, money and times as one reader writes them. */
public final class Wording {

  private final Texts texts;
  private final Locale locale;
  private final ZoneId zone;

  Wording(Texts texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.locale = locale;
    this.zone = zone;
  }

  public Locale locale() {
    return locale;
  }

  public ZoneId zone() {
    return zone;
  }

  /** What people typed stays apart within it, whichever way it runs; countries have their names. */
  public String say(String key, Object... args) {
    var said = Apart.texts(args);
    for (var i = 0; i < said.length; i++) said[i] = read(said[i]);
    return texts.say(locale, key, said);
  }

  /** What is known by a code or a key, as its reader calls it; everything else as it is. */
  public @Nullable Object read(@Nullable Object arg) {
    return switch (arg) {
      case CountryName country -> country.in(locale);
      case TextList list -> list.in(this);
      case null, default -> arg;
    };
  }

  /** The text, where there is one. */
  public Optional<String> find(String key) {
    return texts.find(locale, key);
  }

  public String number(Number number) {
    return texts.numbers(locale).format(number);
  }

  /** Whole amounts without cents: a column of figures is to be read at a glance. */
  public String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    if (amount.stripTrailingZeros().scale() <= 0) format.setMaximumFractionDigits(0);
    return format.format(amount);
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  /** As one speaks of it while it is near: today, yesterday, its weekday and date. */
  public String day(LocalDate date) {
    var today = LocalDate.now(zone);
    if (date.equals(today)) return say("time.today");
    if (date.equals(today.minusDays(1))) return say("time.yesterday");
    var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return weekday + ", " + localized("MMMMd").format(date);
  }

  /** A day where its year is known. */
  public String dayOfYear(LocalDate date) {
    return localized("MMMd").format(date);
  }

  /** The time of day where the day is known. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  private DateTimeFormatter localized(String parts) {
    return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(locale);
  }

  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /** To the second, where it is asked which of several was first. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /** Roughly how long ago; the exact time belongs into the title beside it. */
  public String ago(Instant instant) {
    var past = Duration.between(instant, Instant.now());
    if (past.toMinutes() < 1) return say("time.now");
    if (past.toHours() < 1) return past("time.minutesAgo", past.toMinutes());
    if (past.toDays() < 1) return past("time.hoursAgo", past.toHours());
    if (past.toDays() < 14) return past("time.daysAgo", past.toDays());
    if (past.toDays() < 70) return past("time.weeksAgo", past.toDays() / 7);
    if (past.toDays() < 730) return past("time.monthsAgo", past.toDays() / 30);
    return past("time.yearsAgo", past.toDays() / 365);
  }

  private String past(String key, long units) {
    return texts.past(locale, key, units);
  }
}
