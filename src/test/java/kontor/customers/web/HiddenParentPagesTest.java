package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static kontor.customers.web.Forms.fieldsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.List;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A parent that one may not see is nowhere on the pages, and stays what it is. */
@KontorTest
class HiddenParentPagesTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  private final String tag = ownTag();
  private final String secret = "Geheime Holding " + tag;
  private AccountId parent;
  private AccountId child;
  private AccountId other;

  @BeforeEach
  void confineTheParent() {
    parent = samples.create(cast.vera(), "name", secret);
    child = samples.create(cast.vera(), "name", "Tochter " + tag, "parent", parent.toString());
    other = samples.create(cast.vera(), "name", "Andere " + tag);
    samples.confineToTeam(cast.vera(), parent);
  }

  @Test
  void isNowhereOnThePages() {
    Desk.of(web, kontor.demo.Cast.VERA).open("/accounts/" + child).is(200).says(secret);
    var field = "/accounts/" + child + "/fields/parent";
    for (var page :
        List.of(
            "/accounts/" + child,
            "/accounts/" + child + "?edit=parent",
            "/accounts/" + child + "/edit",
            "/accounts?name=Tochter%20" + tag + "&columns=name,parent,group"))
      clara().open(page).is(200).says("Tochter " + tag).saysNothingOf(secret, parent.toString());
    for (var part : List.of(field, field + "/edit"))
      clara().withScripts().open(part).is(200).saysNothingOf(secret, parent.toString());
    clara()
        .api(GET, "/accounts/" + child, null)
        .is(200)
        .says("\"parent\":null", "\"group\":null")
        .saysNothingOf(secret, parent.toString());
    clara().open("/accounts/" + parent).is(404);
    clara().open("/references/account?parent=Geheime%20Holding%20" + tag).saysNothingOf(secret);
  }

  @Test
  void staysWhenTheWholeFormIsSaved() {
    var form = new ArrayList<>(List.of(fieldsOf(clara().open(path() + "/edit").text())));
    form.set(form.indexOf("city") + 1, "Ulm");
    clara().submit(path(), form.toArray(String[]::new)).is(302);
    clara().open(path()).is(200).says("Ulm");
    assertThat(parentOf(child)).isEqualTo(secret);
  }

  @Test
  void givesWayInTheFormToWhatIsPutThere() {
    var form = new ArrayList<>(List.of(fieldsOf(clara().open(path() + "/edit").text())));
    form.set(form.indexOf("parent") + 1, "Andere " + tag);
    clara().submit(path(), form.toArray(String[]::new)).is(302);
    assertThat(parentOf(child)).isEqualTo("Andere " + tag);
  }

  @Test
  void isOfNoHelpToABranchInAFormThatCannotBeRead() {
    for (var account : List.of(child, other))
      clara()
          .submit("/accounts/" + account, "version", "1", "type", "branch", "employees", "viele")
          .is(422)
          .says("field-employees-error", "field-parent-error");
    clara()
        .submit("/accounts/" + child, "version", "1", "parent", "", "employees", "viele")
        .is(422)
        .saysNothingOf("field-parent-error");
  }

  @Test
  void isNotAmongWhatChangedForWhoDecidesOnAnOldVersion() {
    var another = samples.create(cast.vera(), "name", "Zweite Geheime " + tag);
    samples.confineToTeam(cast.vera(), another);
    samples.change(cast.vera(), child, 1, "parent", another.toString(), "city", "Kiel");
    for (var asked :
        List.of(
            clara().api(PUT, path() + "/archival", "{\"reason\": \"Weg\"}", "If-Match", "\"1\""),
            clara().api(PATCH, path(), "{\"version\": 1, \"city\": \"Ulm\"}")))
      asked
          .is(409)
          .says("\"field\":\"city\"")
          .saysNothingOf("\"field\":\"parent\"", "\"field\":\"group\"");
  }

  @Test
  void staysWhenItsFieldAloneIsSaved() {
    var field = path() + "/fields/parent";
    for (var desk : List.of(clara(), clara().withScripts())) {
      var done = desk.submit(field, "version", "1", "parent", "");
      assertThat(done.status()).isIn(200, 302);
      done.saysNothingOf(secret, parent.toString());
      desk.submit(field, "version", "1", "parent", parent.toString()).is(422).saysNothingOf(secret);
    }
    assertThat(parentOf(child)).isEqualTo(secret);
  }

  @Test
  void staysWhenAProgramChangesTheRecord() {
    clara()
        .api(PATCH, path(), "{\"version\": 1, \"city\": \"Ulm\", \"parent\": null}")
        .is(200)
        .says("\"city\":\"Ulm\"", "\"parent\":null")
        .saysNothingOf(parent.toString());
    for (var value : List.of(parent.toString(), secret))
      clara()
          .api(PATCH, path(), "{\"version\": 2, \"parent\": \"%s\"}".formatted(value))
          .is(422)
          .says("\"field\":\"parent\"");
    assertThat(parentOf(child)).isEqualTo(secret);
    clara().api(PATCH, path(), "{\"version\": 2, \"parent\": \"%s\"}".formatted(other)).is(200);
    assertThat(parentOf(child)).isEqualTo("Andere " + tag);
  }

  private String path() {
    return "/accounts/" + child;
  }

  private String parentOf(AccountId account) {
    return samples.get(cast.vera(), account).nameOf(AccountList.PARENT);
  }

  private Desk clara() {
    return Desk.of(web, kontor.demo.Cast.CLARA);
  }
}
