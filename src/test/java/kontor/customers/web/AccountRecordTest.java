package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The page of a company: each fact once, and what is not known in as little room as it deserves.
 */
@KontorTest
class AccountRecordTest {

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kinds",
        "status",
        "class",
        "industry",
        "owner",
        "employees",
        "annualRevenue",
        "customerSince",
        "parent"
      })
  void whatTheHeadSaysStandsOnceAndIsChangedThere(String column) {
    var page = vera().open("/accounts/" + full()).is(200).text();
    assertThat(page.split("id=\"fact-" + column + "\"", -1)).hasSize(2);
    assertThat(page).contains("/fields/" + column + "/edit");
    assertThat(page.indexOf("id=\"fact-" + column + "\""))
        .isLessThan(page.indexOf("class=\"cols-record\""));
  }

  @Test
  void whatTheHeadWouldSayAndIsNotKnownIsAskedForInItsSheet() {
    var id = samples.create(cast.vera(), "name", "Karg " + ownTag());
    var page = vera().open("/accounts/" + id).is(200).text();
    for (var column : new String[] {"class", "industry", "employees", "customerSince"})
      assertThat(page.indexOf("id=\"fact-" + column + "\""))
          .as(column)
          .isGreaterThan(page.indexOf("class=\"cols-record\""));
  }

  @Test
  void whomNobodyLeadsIsSaidToBeLedByNobody() {
    var id = samples.create(cast.henrik(), "name", "Niemandes " + ownTag());
    vera().open("/accounts/" + id).is(200).says("noch niemand", "/fields/owner/edit");
  }

  @Test
  void whoLeadsItIsNoFieldForThoseWhoMayNotDecideIt() {
    var id = samples.create(cast.vera(), "name", "Veras " + ownTag());
    Desk.of(web, kontor.demo.Cast.CLARA)
        .open("/accounts/" + id)
        .is(200)
        .says("/fields/email/edit")
        .saysNothingOf("/fields/owner/edit", "/fields/deputy/edit");
  }

  @Test
  void whatOnlyTheNextOneCanTakeBackIsNotOfferedToBeTakenBack() {
    var id = samples.create(cast.vera(), "name", "Übergeben " + ownTag());
    var place = "/accounts/" + id + "/fields/";
    vera()
        .withScripts()
        .submit(place + "owner", "version", "1", "owner", kontor.demo.Cast.CLARA.toString())
        .is(200)
        .says("Gespeichert")
        .saysNothingOf("undone=true");
    vera()
        .withScripts()
        .submit(place + "city", "version", "2", "city", "Husum")
        .is(200)
        .says("Gespeichert", "undone=true");
    vera()
        .withScripts()
        .submit(place + "city?undone=true", "version", "3", "city", "")
        .is(200)
        .says("Zurückgenommen")
        .saysNothingOf("undone=true");
  }

  @Test
  void aFactOfTheHeadIsChangedWhereItStands() {
    var id = full();
    vera().withScripts().open("/accounts/" + id + "/fields/kinds/edit").is(200).says("<form");
    vera()
        .withScripts()
        .submit("/accounts/" + id + "/fields/kinds", "version", "1", "kinds", "partner")
        .is(200)
        .says("class=\"tag", "Partner");
  }

  @Test
  void anAddressIsOneFactOfSeveralFields() {
    var id = full();
    var place = "/accounts/" + id + "/fields/address";
    var edit = vera().withScripts().open(place + "/edit").is(200);
    for (var field :
        new String[] {"street", "addressLine", "postcode", "city", "region", "country"})
      edit.says("name=\"" + field + "\"");
    vera().open("/accounts/" + id + "?edit=address").says("name=\"street\"", "name=\"country\"");
    var sent = new String[] {"version", "1", "street", "Kai 1", "city", "Husum", "country", "DE"};
    vera()
        .withScripts()
        .submit(place, sent)
        .is(200)
        .says("Kai 1", "Husum", "Deutschland", "undone=true", "street=&amp;");
    vera()
        .withScripts()
        .submit(place, "version", "2", "postcode", "123", "city", "Husum", "country", "DE")
        .is(422)
        .says("id=\"field-postcode-error\"", "value=\"Husum\"");
  }

  @Test
  void ofAnAddressOnlyWhatBothChangedIsContested() {
    var id = full();
    var place = "/accounts/" + id + "/fields/address";
    vera().submit(place, "version", "1", "street", "Kai 1", "city", "Husum").leadsTo();
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    clara.submit(place, "version", "2", "street", "Kai 1", "city", "Kiel").leadsTo();
    vera()
        .withScripts()
        .submit(place, "version", "2", "street", "Kai 2", "city", "Jena")
        .is(409)
        .says("Clara Hoffmann", "Kiel", "Jena", "keep.city")
        .saysNothingOf("keep.street");
    vera().submit(place, "version", "2", "street", "Kai 3", "city", "Husum").is(302);
    vera().open("/accounts/" + id).says("Kai 3", "Kiel");
  }

  @Test
  void anAccountNumberIsReadInGroupsAndTypedEitherWay() {
    var id = full();
    var place = "/accounts/" + id + "/fields/iban";
    vera().submit(place, "version", "1", "iban", "DE44500105175407324931").leadsTo();
    var grouped = "DE44 5001 0517 5407 3249 31";
    vera().open("/accounts/" + id).says(grouped);
    vera().withScripts().open(place + "/edit").says("value=\"" + grouped + "\"");
    vera().open("/accounts/" + id + "/edit").says("value=\"" + grouped + "\"");
    vera().submit(place, "version", "2", "iban", grouped).leadsTo();
    vera()
        .api(org.springframework.http.HttpMethod.GET, "/accounts/" + id, null)
        .says("\"iban\":\"DE44500105175407324931\"", "\"version\":2");
  }

  @Test
  void anUnusualStatusStandsInTheHeadWithItsReason() {
    var id =
        samples.create(
            cast.vera(),
            "name",
            "Gesperrt " + ownTag(),
            "status",
            "blocked",
            "statusReason",
            "Zahlt nicht");
    var head = headOf(vera().open("/accounts/" + id).is(200).text());
    assertThat(head).contains("tag bad\">Gesperrt", "Zahlt nicht", "/fields/statusReason/edit");
    var usual = samples.create(cast.vera(), "name", "Üblich " + ownTag());
    assertThat(headOf(vera().open("/accounts/" + usual).text())).doesNotContain("fact-status");
  }

  @Test
  void tagsStandInTheHead() {
    var id = samples.create(cast.vera(), "name", "Marke " + ownTag(), "tags", "Linea,Messe");
    assertThat(headOf(vera().open("/accounts/" + id).is(200).text()))
        .contains("tag plain\">Linea", "tag plain\">Messe", "/fields/tags/edit");
  }

  @Test
  void aRefusedNoteStaysInItsFieldWithWhatIsWrong() {
    var place = "/accounts/" + full() + "/notes";
    var tooLong = "x".repeat(20_001);
    for (var desk : new Desk[] {vera(), vera().withScripts()}) {
      desk.submit(place, "text", "  ", "audience", "team")
          .is(422)
          .says("aria-invalid=\"true\"", "id=\"note-error\"", "value=\"team\" selected");
      desk.submit(place, "text", tooLong).is(422).says("id=\"note-error\"", tooLong);
    }
  }

  @Test
  void aNoteIsMarkedByItsAuthorBelowItsDay() {
    var id = full();
    vera().submit("/accounts/" + id + "/notes", "text", "Ruft zurück.").leadsTo();
    var page = vera().open("/accounts/" + id).text();
    var timeline = page.substring(page.indexOf("class=\"timeline\""));
    assertThat(timeline).contains("<h3>Heute</h3>", ">VL</span>", "Ruft zurück.");
    assertThat(timeline.substring(0, timeline.indexOf("</ul>"))).doesNotContain("#note\"");
  }

  private static String headOf(String page) {
    return page.substring(0, page.indexOf("class=\"cols-record\""));
  }

  @Test
  void theFirstBranchesStandWithTheirPlacesAndLeadToAll() {
    var id = full();
    for (var n = 1; n <= 8; n++)
      samples.create(
          cast.vera(),
          "name",
          "Zweig " + n,
          "type",
          "branch",
          "parent",
          id.toString(),
          "city",
          "Zweigort " + n);
    vera()
        .open("/accounts/" + id)
        .is(200)
        .says("Zweig 1", "Zweigort 1", "Zweig 6", "Zweigort 6", "alle 8")
        .says("href=\"/accounts?parent=" + id + "\"")
        .saysNothingOf("Zweig 7");
    var list = vera().open("/accounts?parent=" + id).is(200);
    for (var n = 1; n <= 8; n++) list.says("Zweig " + n);
  }

  @Test
  void whoMaySeeItAndThroughWhatIsSaid() {
    var id = full();
    vera()
        .open("/accounts/" + id + "/audience")
        .says("zu deren Rolle die Arbeit mit Kunden gehört", "Das sind heute");
    samples.confineToTeam(cast.vera(), id);
    vera()
        .open("/accounts/" + id + "/audience")
        .says("auf ein Team beschränkt", "Team Nord")
        .saysNothingOf("Clara Hoffmann");
  }

  private AccountId full() {
    var parent = samples.create(cast.vera(), "name", "Mutter " + ownTag());
    return samples.create(
        cast.vera(),
        "name",
        "Voll " + ownTag(),
        "kinds",
        "customer",
        "status",
        "dormant",
        "class",
        "small_chain",
        "industry",
        "Messebau",
        "employees",
        "48",
        "annualRevenue",
        "1250000",
        "customerSince",
        "2012-10-01",
        "parent",
        parent.toString());
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
