package kontor.identity.web;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kontor.identity.Departments;
import kontor.identity.Teams;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.i18n.Wording;
import kontor.platform.identifier.Countries;
import kontor.platform.ui.FormField.Option;
import org.springframework.stereotype.Component;

/** What the forms of this module offer to choose from. */
@Component
class Choices {

  private static final List<String> COMMON_CURRENCIES = List.of("EUR", "CHF");

  private final Users users;
  private final Teams teams;
  private final Departments departments;

  Choices(Users users, Teams teams, Departments departments) {
    this.users = users;
    this.teams = teams;
    this.departments = departments;
  }

  List<Option> colleagues() {
    return users.active().stream()
        .map(user -> new Option(user.id().toString(), user.name()))
        .toList();
  }

  List<Option> teams() {
    return teams.list().stream()
        .map(team -> new Option(team.id().toString(), team.name()))
        .toList();
  }

  List<Option> departments() {
    return departments.list().stream()
        .map(department -> new Option(department.id().toString(), department.name()))
        .toList();
  }

  static List<Option> roles(Wording words) {
    return Arrays.stream(Role.values())
        .map(role ->
            new Option(
                role.name(),
                words.say("identity.role." + role),
                words.say("identity.role.help." + role)))
        .toList();
  }

  static List<Option> languages(Wording words) {
    return said(words, "identity.language.", Stream.of("de", "en"));
  }

  static List<Option> themes(Wording words) {
    return said(words, "identity.theme.", Stream.of("system", "light", "dark"));
  }

  static List<Option> densities(Wording words) {
    return said(words, "identity.density.", Stream.of("comfortable", "compact"));
  }

  static List<Option> countries(Wording words) {
    return Countries.codes(words.locale()).stream()
        .map(code -> new Option(code, Countries.name(code, words.locale())))
        .toList();
  }

  /** What is paid with somewhere today (ISO 4217), those of our customers first. */
  static List<Option> currencies(Wording words) {
    Function<String, String> named =
        code -> code + " · " + Currency.getInstance(code).getDisplayName(words.locale());
    var others =
        Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull) // Antarctica has none
            .map(Currency::getCurrencyCode)
            .distinct()
            .filter(code -> !COMMON_CURRENCIES.contains(code))
            .sorted();
    return Stream.concat(COMMON_CURRENCIES.stream(), others)
        .map(code -> new Option(code, named.apply(code)))
        .toList();
  }

  private static List<Option> said(Wording words, String key, Stream<String> values) {
    return values.map(value -> new Option(value, words.say(key + value))).toList();
  }
}
