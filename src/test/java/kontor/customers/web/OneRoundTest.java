package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.time.Year;
import java.time.ZoneOffset;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever fills in a form learns at once all that is wrong with it, and sees where. */
@KontorTest
class OneRoundTest {

  private static final String[] WRONG = {
    "employees", "viele", "country", "DE", "postcode", "123", "vatId", "DE1", "type", "branch"
  };

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void aNewCompanyHearsOfItsCountrysRulesWithTheRest() {
    var used = samples.create(cast.vera(), "name", "Erste " + ownTag());
    var number = samples.get(cast.vera(), used).get(AccountList.NUMBER);
    var answer =
        vera()
            .submit(
                "/accounts", with(WRONG, "name", "", "kinds", "prospect", "customerNumber", number))
            .is(422);
    for (var column :
        new String[] {"name", "employees", "postcode", "vatId", "parent", "customerNumber"})
      answer.says("id=\"field-" + column + "-error\"");
    answer.says("6 ");
  }

  @Test
  void rulesAmongThemselvesAreToldAtOnceToo() {
    vera()
        .submit(
            "/accounts",
            "name",
            "Eine " + ownTag(),
            "kinds",
            "prospect",
            "country",
            "DE",
            "postcode",
            "123",
            "type",
            "branch",
            "status",
            "blocked")
        .is(422)
        .says("id=\"field-postcode-error\"", "id=\"field-parent-error\"")
        .says("id=\"field-statusReason-error\"");
  }

  @Test
  void aCompanyThatIsChangedHearsThemTogetherToo() {
    var id = samples.create(cast.vera(), "name", "Geändert " + ownTag(), "country", "AT");
    vera()
        .submit(
            "/accounts/" + id,
            "version",
            "1",
            "country",
            "AT",
            "employees",
            "viele",
            "postcode",
            "12345")
        .is(422)
        .says("id=\"field-employees-error\"", "id=\"field-postcode-error\"");
    vera()
        .api(
            PATCH,
            "/accounts/" + id,
            "{\"version\": 1, \"employees\": \"viele\", \"postcode\": \"12345\"}")
        .is(422)
        .says("\"field\":\"employees\"", "\"field\":\"postcode\"");
  }

  @Test
  void whatDependsOnACountryThatIsNoneIsNotJudged() {
    vera()
        .submit(
            "/accounts",
            "name",
            "Fern " + ownTag(),
            "kinds",
            "prospect",
            "country",
            "Nirgendwo",
            "postcode",
            "123",
            "vatId",
            "DE1")
        .is(422)
        .says("id=\"field-country-error\"")
        .saysNothingOf("id=\"field-postcode-error\"", "id=\"field-vatId-error\"");
  }

  @Test
  void aSectionWithSomethingTypedStaysOpen() {
    var fresh = vera().open("/accounts/new").is(200).text();
    assertThat(fresh).doesNotContain("<details class=\"sheet form-section\" open>");
    var refused =
        vera()
            .submit("/accounts", "name", "", "kinds", "prospect", "openingHours", "9 bis 18 Uhr")
            .is(422)
            .text();
    assertThat(section(refused, "openingHours")).isTrue();
    assertThat(section(refused, "iban")).isFalse();
    assertThat(section(refused, "tags")).isFalse();
  }

  @Test
  void aSectionInWhichSomethingWasChangedStaysOpen() {
    var id = samples.create(cast.vera(), "name", "Auf " + ownTag(), "source", "Messe");
    var fields = Forms.fieldsOf(vera().open("/accounts/" + id + "/edit").text());
    var refused =
        vera().submit("/accounts/" + id, with(fields, "name", "", "openingHours", "nie")).is(422);
    assertThat(section(refused.text(), "openingHours")).isTrue();
    assertThat(section(refused.text(), "source")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "2200", "12026"})
  void aYearIsWrittenAsAYear(String year) {
    var next = Year.now(ZoneOffset.UTC).getValue() + 1;
    vera()
        .submit("/accounts", "name", "Alt " + ownTag(), "kinds", "prospect", "founded", year)
        .is(422)
        .says("Der Wert muss zwischen 1000 und " + next + " liegen.");
  }

  @Test
  void aPhoneNumberHasADigitWhereverItComesFrom() {
    vera()
        .submit(
            "/accounts", "name", "Stumm " + ownTag(), "kinds", "prospect", "phone", "auf Anfrage")
        .is(422)
        .says("id=\"field-phone-error\"", "mindestens eine Ziffer");
    vera()
        .api(POST, "/accounts", "{\"name\": \"Stumm\", \"phone\": \"n/a\"}")
        .is(422)
        .says("\"field\":\"phone\"");
    var id = samples.create(cast.vera(), "name", "Stumm " + ownTag(), "phone", "0800 FLOWERS");
    vera().submit("/accounts/" + id + "/fields/phone", "version", "1", "phone", "--").is(422);
    vera()
        .submit("/accounts/" + id + "/parts/channels", "kind", "mobile", "value", "keins")
        .is(422)
        .says("mindestens eine Ziffer");
  }

  /** Whether the section that holds a field is open. */
  private static boolean section(String html, String field) {
    var before = html.substring(0, html.indexOf("id=\"field-" + field + "\""));
    var tag = before.substring(before.lastIndexOf("<details"));
    return tag.substring(0, tag.indexOf('>')).contains(" open");
  }

  private static String[] with(String[] fields, String... more) {
    var all = new java.util.LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
    for (var i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
    return all.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray(String[]::new);
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
