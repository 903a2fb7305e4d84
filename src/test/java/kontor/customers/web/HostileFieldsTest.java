package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What no field can hold is refused at the field, in forms and over the API. */
@KontorTest
class HostileFieldsTest {

  private static final String INVISIBLE = "\u200b\u200e\u034f\u202e\u2060\u3164\u2800\u00a0\u00ad";

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void aNameThatNobodySeesIsNone() {
    vera()
        .submit("/accounts", "name", INVISIBLE, "kinds", "prospect")
        .is(422)
        .says("id=\"field-name-error\"", "Bitte füllen Sie dieses Feld aus.");
    vera()
        .api(POST, "/accounts", "{\"name\": \"%s\"}".formatted(INVISIBLE))
        .is(422)
        .says("\"field\":\"name\"", "field.required");
    var id = samples.create(cast.vera(), "name", "Sichtbar " + ownTag());
    vera()
        .submit("/accounts/" + id + "/fields/name", "version", "1", "name", INVISIBLE)
        .is(422)
        .says("Bitte füllen Sie dieses Feld aus.");
    vera()
        .api(PATCH, "/accounts/" + id, "{\"name\": \"%s\", \"version\": 1}".formatted(INVISIBLE))
        .is(422)
        .says("\"field\":\"name\"");
  }

  @Test
  void aReasonOrANoteThatNobodySeesIsNone() {
    var id = samples.create(cast.vera(), "name", "Begründet " + ownTag());
    vera().submit("/accounts/" + id + "/archival", "version", "1", "reason", INVISIBLE).is(422);
    vera()
        .api(PUT, "/accounts/" + id + "/archival", "{\"reason\": \"%s\"}".formatted(INVISIBLE))
        .is(422)
        .says("\"field\":\"reason\"", "field.required");
    vera().submit("/accounts/" + id + "/notes", "text", INVISIBLE).is(422);
    vera()
        .api(POST, "/accounts/" + id + "/timeline", "{\"text\": \"%s\"}".formatted(INVISIBLE))
        .is(422)
        .says("\"field\":\"text\"", "field.required");
    vera()
        .submit("/accounts/" + id, "version", "1", "status", "blocked", "statusReason", INVISIBLE)
        .is(422)
        .says("field-statusReason-error");
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"half \\ud83d\"",
        "\"\\udeb2 half\"",
        "\"none \\u0000\"",
        "{\"a\": 1}",
        "[\"Kiel\"]",
        "[]",
        "{}",
        "12",
        "true"
      })
  void whatIsNoTextIsRefusedAtItsField(String value) {
    vera()
        .api(POST, "/accounts", "{\"name\": \"Wohl %s\", \"city\": %s}".formatted(ownTag(), value))
        .is(422)
        .says("\"field\":\"city\"")
        .saysNothingOf("\"field\":\"name\"");
    var id = samples.create(cast.vera(), "name", "Wohl " + ownTag());
    vera()
        .api(PATCH, "/accounts/" + id, "{\"version\": 1, \"city\": %s}".formatted(value))
        .is(422)
        .says("\"field\":\"city\"");
  }

  @Test
  void whatNoTextMayHoldNamesNothing() {
    for (var key : new String[] {"parent", "owner", "team"}) {
      vera().submit("/accounts", "name", "Wohl", "kinds", "prospect", key, "a\0").is(422);
      vera()
          .api(POST, "/accounts", "{\"name\": \"Wohl\", \"%s\": \"a\\u0000\"}".formatted(key))
          .is(422)
          .says("\"field\":\"%s\"".formatted(key));
      vera().open("/accounts?condition=" + key + "&operator=is&value=a%00").is(422);
    }
    vera().open("/search?q=a%00b").is(200);
    vera().open("/search/suggest?q=%00").is(200);
    vera().open("/references/account?q=a%00").is(200);
  }

  @Test
  void aFieldThatIsNotThereIsNamed() {
    var id = samples.create(cast.vera(), "name", "Wohl " + ownTag());
    for (var key : new String[] {"nonsense", "audience_id", "import", "createdAt", ""}) {
      vera()
          .api(POST, "/accounts", "{\"name\": \"Wohl\", \"%s\": \"x\"}".formatted(key))
          .is(422)
          .says("\"field\":\"%s\"".formatted(key), "field.unknown");
      vera()
          .api(PATCH, "/accounts/" + id, "{\"version\": 1, \"%s\": \"x\"}".formatted(key))
          .is(422)
          .says("\"field\":\"%s\"".formatted(key));
    }
    vera().api(GET, "/accounts?nonsense=1", null).is(422).says("\"field\":\"nonsense\"");
    vera().api(GET, "/accounts?country=Atlantis", null).is(422).says("\"field\":\"country\"");
  }

  @Test
  void aFieldThatIsNotThereHasNoPage() {
    var id = samples.create(cast.vera(), "name", "Wohl " + ownTag());
    for (var key : new String[] {"nonsense", "audience_id", "import", "createdAt"}) {
      var field = "/accounts/" + id + "/fields/" + key;
      for (var desk : new Desk[] {vera(), vera().withScripts()}) {
        desk.open(field).is(404);
        desk.open(field + "/edit").is(404);
        desk.submit(field, "version", "1", key, "x").is(404);
      }
      vera().open("/accounts/" + id + "?edit=" + key).is(404);
    }
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
