package kontor.platform.identifier;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries by ISO 3166-1, found under the names that people write: those of CLDR in the languages
 * around, codes of two and three letters, signs of vehicles, and what stands in old lists.
 */
public final class Countries {

  private static final Set<String> CODES = codes();

  /** The first language wins where two call different countries the same. */
  private static final List<String> LANGUAGES =
      List.of("de", "en", "fr", "es", "it", "nl", "pl", "cs", "da", "sv", "pt", "hu", "tr");

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("D", "DE"),
          Map.entry("BRD", "DE"),
          Map.entry("Bundesrepublik Deutschland", "DE"),
          Map.entry("Federal Republic of Germany", "DE"),
          Map.entry("A", "AT"),
          Map.entry("Oesterreich", "AT"),
          Map.entry("Republik Österreich", "AT"),
          Map.entry("Schweizerische Eidgenossenschaft", "CH"),
          Map.entry("FL", "LI"),
          Map.entry("F", "FR"),
          Map.entry("I", "IT"),
          Map.entry("E", "ES"),
          Map.entry("B", "BE"),
          Map.entry("L", "LU"),
          Map.entry("EL", "GR"),
          Map.entry("UK", "GB"),
          Map.entry("Great Britain", "GB"),
          Map.entry("Großbritannien", "GB"),
          Map.entry("Grossbritannien", "GB"),
          Map.entry("England", "GB"),
          Map.entry("Scotland", "GB"),
          Map.entry("Schottland", "GB"),
          Map.entry("Wales", "GB"),
          Map.entry("Northern Ireland", "GB"),
          Map.entry("Nordirland", "GB"),
          Map.entry("USA", "US"),
          Map.entry("U.S.A.", "US"),
          Map.entry("Vereinigte Staaten von Amerika", "US"),
          Map.entry("United States of America", "US"),
          Map.entry("America", "US"),
          Map.entry("Amerika", "US"),
          Map.entry("Holland", "NL"),
          Map.entry("Tschechische Republik", "CZ"),
          Map.entry("Czech Republic", "CZ"),
          Map.entry("Slowakische Republik", "SK"),
          Map.entry("Russische Föderation", "RU"),
          Map.entry("Volksrepublik China", "CN"),
          Map.entry("VR China", "CN"),
          Map.entry("Südkorea", "KR"),
          Map.entry("South Korea", "KR"),
          Map.entry("Korea", "KR"),
          Map.entry("Türkei", "TR"),
          Map.entry("Turkey", "TR"),
          Map.entry("Mazedonien", "MK"),
          Map.entry("Macedonia", "MK"),
          Map.entry("VAE", "AE"),
          Map.entry("UAE", "AE"),
          Map.entry("Elfenbeinküste", "CI"),
          Map.entry("Ivory Coast", "CI"),
          Map.entry("Weißrussland", "BY"),
          Map.entry("Moldawien", "MD"),
          Map.entry("Kap Verde", "CV"),
          Map.entry("Burma", "MM"),
          Map.entry("Birma", "MM"),
          Map.entry("Swasiland", "SZ"),
          Map.entry("Hongkong", "HK"),
          Map.entry("Hong Kong", "HK"),
          Map.entry("Vatikan", "VA"),
          Map.entry("Phillipines", "PH"));

  private static final Map<String, String> BY_NAME = byName();

  /**
   * @param typed a name or a code in any case, with or without accents
   * @return its code of two letters
   */
  public static Optional<String> find(String typed) {
    if (typed.length() > 100) return Optional.empty();
    return Optional.ofNullable(BY_NAME.get(Typed.folded(typed)));
  }

  public static boolean exists(String code) {
    return CODES.contains(code);
  }

  /** The country's name as the reader calls it; the code itself where there is no such country. */
  public static String name(String code, Locale reader) {
    return exists(code) ? Locale.of("", code).getDisplayCountry(reader) : code;
  }

  /** All codes in the order of their names as the reader sorts. */
  public static List<String> codes(Locale reader) {
    return CODES.stream()
        .sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)))
        .toList();
  }

  /** Kosovo's is not ISO's, but the European Union's and the World Bank's. */
  private static Set<String> codes() {
    return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> byName() {
    var found = new HashMap<String, String>();
    SPELLINGS.forEach((name, code) -> found.put(Typed.folded(name), code));
    for (var code : CODES) {
      found.put(Typed.folded(code), code);
      if (!code.equals("XK")) found.put(Typed.folded(Locale.of("", code).getISO3Country()), code);
    }
    for (var language : LANGUAGES) {
      var reader = Locale.of(language);
      CODES.forEach(code -> found.putIfAbsent(Typed.folded(name(code, reader)), code));
    }
    for (var code : CODES) found.putIfAbsent(umlauts(name(code, Locale.GERMAN)), code);
    return Map.copyOf(found);
  }

  /** As written where there are no umlauts: Oesterreich, Daenemark. */
  private static String umlauts(String name) {
    return Typed.folded(
        name.replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("Ä", "Ae")
            .replace("Ö", "Oe")
            .replace("Ü", "Ue"));
  }

  private Countries() {}
}
