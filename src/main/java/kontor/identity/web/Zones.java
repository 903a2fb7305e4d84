package kontor.identity.web;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;

/**
 * The time zones one chooses from: those that CLDR keeps one of for each place (its canonical
 * locations), without other names of the same and without such as belong to no place. Each is read
 * by country and city in the reader's language, with what its clocks are ahead of UTC today.
 */
final class Zones {

  /** Where most of our customers are. */
  private static final List<String> COMMON =
      List.of("Europe/Berlin", "Europe/Vienna", "Europe/Zurich");

  private static final List<String> ALL =
      TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
          .map(Zones::iana)
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .toList();

  private static final String SOFT_HYPHEN = "\u00AD";

  /** +01:00 as +1, +05:30 as +5:30, Z as nothing. */
  private static final Pattern SHORT = Pattern.compile("Z|([+-])0?(\\d+)(?::00|(:\\d\\d))");

  private Zones() {}

  /** The field with the zones to choose from, and the one that stands in it by its usual name. */
  static FormField field(FormField field, Wording words) {
    var present = canonical(field.value());
    return field.value(present).options(options(words, present));
  }

  /**
   * The common ones first, then all by country.
   *
   * @param present what is chosen now: offered also if it is none of a place
   */
  static List<Option> options(Wording words, String present) {
    var names = TimeZoneNames.getInstance(ULocale.forLocale(words.locale()));
    var now = Instant.now();
    var others =
        ALL.stream()
            .filter(zone -> !COMMON.contains(zone))
            .map(zone -> option(zone, names, words.locale(), now))
            .sorted(Comparator.comparing(Option::label, Collator.getInstance(words.locale())))
            .toList();
    var options = new ArrayList<Option>();
    if (!ALL.contains(present) && ZoneId.getAvailableZoneIds().contains(present))
      options.add(new Option(present, present + offset(present, now)));
    for (var zone : COMMON) options.add(option(zone, names, words.locale(), now));
    options.addAll(others);
    return options;
  }

  /** The one of those offered that is another name of this; itself where none is. */
  private static String canonical(String zone) {
    var name = iana(zone);
    return ALL.contains(name) ? name : zone;
  }

  private static Option option(String zone, TimeZoneNames names, Locale reader, Instant now) {
    var country = Locale.of("", TimeZone.getRegion(zone)).getDisplayCountry(reader);
    var city = names.getExemplarLocationName(TimeZone.getCanonicalID(zone));
    var place =
        city == null || city.equals(country)
            ? country
            : country + " · " + city.replace(SOFT_HYPHEN, "");
    return new Option(zone, place + offset(zone, now));
  }

  private static String offset(String zone, Instant now) {
    var id = ZoneId.of(zone).getRules().getOffset(now).getId();
    return " (UTC" + SHORT.matcher(id).replaceAll("$1$2$3").replace('-', '\u2212') + ")";
  }

  /** CLDR keeps the first name a zone ever had, where the IANA's has followed its city's. */
  private static String iana(String zone) {
    var name = TimeZone.getIanaID(zone);
    return name.equals(TimeZone.UNKNOWN_ZONE_ID) ? zone : name;
  }
}
