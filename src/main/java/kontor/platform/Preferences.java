package kontor.platform;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a person wants to see things.
 *
 * @param locale language and country; German or English
 * @param zone where the person's clock stands
 * @param theme system, light or dark
 * @param density comfortable or compact
 */
public record Preferences(Locale locale, ZoneId zone, String theme, String density) {
  public static final Preferences DEFAULT =
      new Preferences(Locale.GERMANY, ZoneId.of("Europe/Berlin"), "system", "comfortable");

  /** The locale of a language code: numbers and dates as one writes them in Germany or Britain. */
  public static Locale localeOf(String language) {
    return language.equals("de") ? Locale.GERMANY : Locale.UK;
  }
}
