package kontor.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.SampleAccounts;
import kontor.customers.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a program sends again because it has not heard the answer is done once. */
@KontorTest
class SentAgainTest {

  private static final String KEY = "Idempotency-Key";

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired Cast cast;

  @Test
  void aCompanyIsEnteredOncePerKey() {
    var key = UUID.randomUUID().toString();
    var name = "\"name\":\"Einmal " + SampleAccounts.ownTag() + "\"";
    var body = "{" + name + ",\"city\":\"Kiel\"}";
    var first = vera().api(POST, "/accounts", body, KEY, key).is(201);
    var place = first.response().getHeader("Location");
    var again = vera().api(POST, "/accounts", body, KEY, key).is(201);
    assertThat(again.response().getHeader("Location")).isEqualTo(place);
    var turned =
        vera().api(POST, "/accounts", "{\"city\":\"Kiel\"," + name + "}", KEY, key).is(201);
    assertThat(turned.response().getHeader("Location")).isEqualTo(place);
    var asked = vera().api(POST, "/accounts?trace=7", body, KEY, key).is(201);
    assertThat(asked.response().getHeader("Location")).isEqualTo(place);
    vera().api(POST, "/accounts", "{\"name\":\"Etwas anderes\"}", KEY, key).is(422);
    vera().api(POST, "/accounts?trace=8", "{\"name\":\"Noch anderes\"}", KEY, key).is(422);
    var other = vera().api(POST, "/accounts", body, KEY, UUID.randomUUID().toString()).is(201);
    assertThat(other.response().getHeader("Location")).isNotEqualTo(place);
    var unkeyed = vera().api(POST, "/accounts", body).is(201);
    assertThat(unkeyed.response().getHeader("Location")).isNotEqualTo(place);
    Desk.of(web, kontor.demo.Cast.JONAS).api(POST, "/accounts", body, KEY, key).is(201);
    vera().api(POST, "/accounts", body, KEY, " ").is(422);
  }

  @Test
  void aNoteIsWrittenOncePerKeyAndForWhomItIs() {
    var id = samples.create(cast.vera(), "name", "Notiert GmbH");
    var place = "/accounts/" + id.value() + "/timeline";
    var note = "{\"text\":\"Nur für uns\",\"audience\":\"owner\"}";
    vera().api(POST, place, note).is(201);
    var key = UUID.randomUUID().toString();
    vera().api(POST, place, "{\"text\":\"Für alle\"}", KEY, key).is(201);
    vera().api(POST, place, "{\"text\":\"Für alle\"}", KEY, key).is(201);
    assertThat(cast.vera().call(() -> timeline.of(id, null))).hasSize(2);
    Desk.of(web, kontor.demo.Cast.CLARA)
        .api(GET, place, null)
        .is(200)
        .says("Für alle")
        .saysNothingOf("Nur für uns");
    vera().api(POST, place, "{\"text\":\" \"}").is(422);
    vera().api(POST, place, "{\"text\":\"x\",\"audience\":\"nobody\"}").is(422);
  }

  @Test
  void aNoteThatIsRefusedIsToldSoToAScript() {
    var id = samples.create(cast.vera(), "name", "Leer GmbH");
    vera().withScripts().submit("/accounts/" + id.value() + "/notes", "text", " ").is(422);
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
