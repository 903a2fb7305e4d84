package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import kontor.platform.search.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Programs change companies over the API, based on the version they read. */
@KontorTest
class ChangesByProgramsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Search search;
  @Autowired Cast cast;

  @Test
  void areBasedOnWhatIfMatchSays() {
    var id = samples.create(cast.vera(), "name", "Programm GmbH", "city", "Kiel");
    var read = vera().api(GET, address(id), null).is(200);
    var tag = String.valueOf(read.response().getHeader("ETag"));
    var changed = patch(id, "{\"city\":\"Husum\"}", tag).is(200).says("Husum");
    assertThat(changed.response().getHeader("ETag")).isNotEqualTo(tag);
    patch(id, "{\"city\":\"Jena\"}", tag)
        .is(409)
        .says(
            "\"conflicts\":[{\"field\":\"city\",\"mine\":\"Jena\",\"theirs\":\"Husum\",\"was\":\"Kiel\"")
        .says("\"version\":2", "Vera Lindqvist");
    patch(id, "{\"city\":\"Jena\",\"version\":2}", tag).is(409);
    patch(id, "{\"region\":\"Thüringen\"}", tag).is(200);
    patch(id, "{\"city\":\"Jena\"}", "\"3\"").is(200);
    assertThat(samples.get(cast.vera(), id).get(AccountList.CITY)).isEqualTo("Jena");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"9\"", "\"0\"", "3", "\"x\"", "*", "\"-1\"", "\"1\", \"2\""})
  void areRefusedForAVersionThatNobodyHasReadOrThatIsNone(String tag) {
    var id = samples.create(cast.vera(), "name", "Programm GmbH");
    patch(id, "{\"city\":\"Jena\"}", tag).is(422);
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(1);
  }

  @Test
  void areRefusedWhereTheSameVersionReadsOtherwiseByNow() {
    var id = samples.create(cast.vera(), "name", "Programm GmbH", "city", "Kiel");
    var tag = String.valueOf(vera().api(GET, address(id), null).response().getHeader("ETag"));
    var forged = tag.replaceAll("-.*", "-0\"");
    patch(id, "{\"city\":\"Jena\"}", forged).is(409);
    vera().api(PUT, address(id) + "/archival", "{\"reason\":\"Weg\"}", "If-Match", forged).is(409);
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(1);
    patch(id, "{\"city\":\"Jena\"}", tag).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2"})
  void areRefusedForAVersionInTheBodyThatNobodyHasRead(String version) {
    var id = samples.create(cast.vera(), "name", "Programm GmbH", "city", "Kiel");
    var body = "{\"city\":\"Jena\",\"version\":" + version + "}";
    vera().api(PATCH, address(id), body).is(422).says("problem.version.unknown");
    var fact = "/accounts/" + id + "/fields/city";
    vera().withScripts().submit(fact, "version", version, "city", "Jena").is(422);
    vera().submit("/accounts/" + id, "version", version, "city", "Jena").is(422);
    assertThat(samples.get(cast.vera(), id).get(AccountList.CITY)).isEqualTo("Kiel");
  }

  @Test
  void doNotPointToWhatTheProgramsUserCannotSee() {
    var hidden = samples.create(cast.vera(), "name", "Geheim AG");
    samples.confineToTeam(cast.vera(), hidden);
    var id = samples.create(cast.vera(), "name", "Offen GmbH");
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    clara
        .api(PATCH, address(id), "{\"version\":1,\"parent\":\"" + hidden + "\"}")
        .is(422)
        .says("\"parent\"")
        .saysNothingOf("Geheim");
    vera().api(PATCH, address(id), "{\"version\":1,\"parent\":\"" + hidden + "\"}").is(200);
    assertThat(samples.get(cast.vera(), id).get(AccountList.PARENT)).isEqualTo(hidden.value());
  }

  @Test
  void areFoundByTheSearch() {
    var word = ownTag();
    var id = samples.create(cast.vera(), "name", "Vorher " + ownTag());
    patch(id, "{\"name\":\"Nachher " + word + "\"}", "\"1\"").is(200);
    assertThat(cast.vera().call(() -> search.find("Nachher " + word, 5)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.id()).isEqualTo(id.value()));
  }

  @Test
  void putAsideOnlyWhatWasNotChangedSinceItWasRead() {
    var id = samples.create(cast.vera(), "name", "Programm GmbH", "city", "Kiel");
    var because = "{\"reason\":\"Aufgegeben\"}";
    var archival = address(id) + "/archival";
    samples.change(cast.jonas(), id, 1, "city", "Jena");
    vera().api(PUT, archival, because, "If-Match", "\"1\"").is(409).says("\"field\":\"city\"");
    vera().api(PUT, archival, because, "If-Match", "\"9\"").is(422);
    vera().api(PUT, archival, because, "If-Match", "morgen").is(422);
    assertThat(samples.get(cast.vera(), id).archival()).isNull();
    vera().api(PUT, archival, because, "If-Match", "\"2\"").is(204);
    vera().api(PUT, archival, because).is(204);
    vera().api(PUT, archival, "{\"reason\":\"Verkauft\"}").is(422);
    vera().api(PUT, archival, "{\"reason\":\" \"}").is(422).says("\"field\":\"reason\"");
    vera().api(DELETE, archival, null, "If-Match", "\"2\"").is(409);
    vera().api(DELETE, archival, null).is(204);
    vera().api(PUT, archival, because, "If-Match", "*").is(204);
  }

  private Desk.Answer patch(AccountId id, String json, String tag) {
    return vera().api(PATCH, address(id), json, "If-Match", tag);
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private static String address(AccountId id) {
    return "/accounts/" + id;
  }
}
