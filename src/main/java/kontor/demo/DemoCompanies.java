package kontor.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Plausible companies, always the same ones. */
final class DemoCompanies {

  /** By this one it is known whether they are there. */
  static final String FIRST_NUMBER = "11001";

  private record Trade(String name, String industry) {}

  private record Town(String postcode, String city, String country, String areaCode) {}

  private static final List<Trade> TRADES =
      List.of(
          new Trade("Buchhandlung", "Buchhandel"),
          new Trade("Optik", "Optik"),
          new Trade("Schuhhaus", "Schuhe"),
          new Trade("Modehaus", "Textil"),
          new Trade("Bäckerei", "Bäckerei"),
          new Trade("Drogerie", "Drogerie"),
          new Trade("Spielwaren", "Spielwaren"),
          new Trade("Juwelier", "Schmuck"),
          new Trade("Weinhandel", "Wein"),
          new Trade("Elektro", "Elektro"),
          new Trade("Möbelhaus", "Möbel"),
          new Trade("Fahrrad", "Fahrräder"),
          new Trade("Apotheke", "Apotheke"),
          new Trade("Feinkost", "Lebensmittel"),
          new Trade("Küchenstudio", "Küchen"));

  private static final List<String> NAMES =
      List.of(
          "Ahrens",
          "Böttcher",
          "Claußen",
          "Dietrich",
          "Eggers",
          "Förster",
          "Grimm",
          "Hansen",
          "Iversen",
          "Jürgens",
          "Köhler",
          "Lüders",
          "Müller",
          "Nissen",
          "Ohlsen",
          "Pröhl",
          "Quast",
          "Röder",
          "Schäfer",
          "Thießen",
          "Ulrich",
          "Völker",
          "Wülfing",
          "Zöllner",
          "Bergström",
          "De Vries",
          "Łukasik",
          "Öztürk",
          "García",
          "Nowak");

  private static final List<Town> TOWNS =
      List.of(
          new Town("20095", "Hamburg", "DE", "040"),
          new Town("22085", "Hamburg", "DE", "040"),
          new Town("28195", "Bremen", "DE", "0421"),
          new Town("30159", "Hannover", "DE", "0511"),
          new Town("24103", "Kiel", "DE", "0431"),
          new Town("23552", "Lübeck", "DE", "0451"),
          new Town("18055", "Rostock", "DE", "0381"),
          new Town("10115", "Berlin", "DE", "030"),
          new Town("04109", "Leipzig", "DE", "0341"),
          new Town("50667", "Köln", "DE", "0221"),
          new Town("48143", "Münster", "DE", "0251"),
          new Town("80331", "München", "DE", "089"),
          new Town("70173", "Stuttgart", "DE", "0711"),
          new Town("90402", "Nürnberg", "DE", "0911"),
          new Town("1010", "Wien", "AT", "+43 1"),
          new Town("5020", "Salzburg", "AT", "+43 662"),
          new Town("8001", "Zürich", "CH", "+41 44"),
          new Town("4051", "Basel", "CH", "+41 61"));

  private static final List<String> STREETS =
      List.of(
          "Marktplatz",
          "Lange Straße",
          "Bahnhofstraße",
          "Hauptstraße",
          "Am Markt",
          "Mühlenweg",
          "Ringstraße",
          "Domgasse");

  private static final List<String> OWNERS =
      List.of("Vera Lindqvist", "Jonas Behrens", "Clara Hoffmann", "Aylin Demir");

  private static final List<String> SOURCES =
      List.of("Messe", "Empfehlung", "Webformular", "Telefon", "Bestand", "Ausschreibung");

  private DemoCompanies() {}

  /** The number that follows on so many companies. */
  static long numberAfter(int count) {
    return Long.parseLong(FIRST_NUMBER) + count;
  }

  static List<Map<String, String>> make(int count) {
    var random = new Random(1887);
    var companies = new ArrayList<Map<String, String>>();
    for (var i = 0; i < count; i++)
      companies.add(company(Integer.parseInt(FIRST_NUMBER) + i, random));
    return companies;
  }

  private static Map<String, String> company(int number, Random random) {
    var trade = any(TRADES, random);
    var town = any(TOWNS, random);
    var name = any(NAMES, random);
    var small = random.nextInt(10) < 6;
    var form =
        small
            ? (random.nextBoolean() ? "e. K." : "GmbH")
            : random.nextInt(4) == 0 ? "AG" : "GmbH & Co. KG";
    var employees = small ? 3 + random.nextInt(25) : 30 + random.nextInt(500);
    var fields = new HashMap<String, String>();
    fields.put("customerNumber", String.valueOf(number));
    fields.put("name", trade.name() + " " + name + (form.equals("e. K.") ? "" : " " + form));
    fields.put("legalForm", form);
    fields.put(
        "kinds",
        random.nextInt(10) < 6 ? "customer" : random.nextInt(5) == 0 ? "former" : "prospect");
    fields.put(
        "class", small ? "single_shop" : random.nextInt(3) == 0 ? "large_retailer" : "small_chain");
    fields.put("industry", trade.industry());
    fields.put("employees", String.valueOf(employees));
    if (random.nextInt(10) < 8) {
      fields.put("annualRevenue", String.valueOf(employees * (70_000L + random.nextInt(90_000))));
      fields.put("annualRevenueCurrency", town.country().equals("CH") ? "CHF" : "EUR");
    }
    fields.put("street", any(STREETS, random) + " " + (1 + random.nextInt(120)));
    fields.put("postcode", town.postcode());
    fields.put("city", town.city());
    fields.put("country", town.country());
    fields.put("phone", town.areaCode() + " " + number(town, random));
    fields.put("email", "info@" + domain(trade.name() + "-" + name, number));
    fields.put("owner", any(OWNERS, random));
    fields.put("source", any(SOURCES, random));
    fields.put("language", "de");
    return fields;
  }

  /** A Swiss number has seven digits behind its area, of which the first is no 0 and no 1. */
  private static int number(Town town, Random random) {
    return town.country().equals("CH")
        ? 2_000_000 + random.nextInt(8_000_000)
        : 100_000 + random.nextInt(899_999);
  }

  private static String domain(String words, int number) {
    var plain =
        words
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-");
    return plain + "-" + number + ".example";
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
