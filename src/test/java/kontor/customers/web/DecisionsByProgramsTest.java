package kontor.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is decided of the whole of a company can be decided by programs, too. */
@KontorTest
class DecisionsByProgramsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void sayThatItIsRight() {
    var id = samples.create(cast.vera(), "name", "Bestätigt GmbH");
    var place = "/accounts/" + id.value() + "/verification";
    vera().api(PUT, place, null, "If-Match", "\"7\"").is(422);
    vera().api(PUT, place, null, "If-Match", "\"1\"").is(204);
    vera().api(PUT, place, null, "If-Match", "\"1\"").is(409);
    assertThat(samples.get(cast.vera(), id).get(AccountList.VERIFIED_BY))
        .isEqualTo(kontor.demo.Cast.VERA);
  }

  @Test
  void sayWhoSeesItAndWhoShall() {
    var id = samples.create(cast.vera(), "name", "Vertraulich GmbH");
    var place = "/accounts/" + id.value() + "/audience";
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    clara.api(GET, place, null).is(200).says("\"audience\":\"everyone\"");
    clara.api(PUT, place, "{\"audience\":\"team\"}").is(403);
    vera().api(PUT, place, "{\"audience\":\"nobody\"}").is(422);
    vera().api(PUT, place, "{\"audience\":\"team\"}").is(204);
    vera()
        .api(GET, place, null)
        .is(200)
        .says("\"audience\":\"team\"", "Team Nord", "Jonas Behrens");
    clara.api(GET, place, null).is(404);
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
