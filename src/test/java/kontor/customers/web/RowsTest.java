package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.SampleAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The rows of a list show what differs, and lead to where one calls and writes. */
@KontorTest
class RowsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void leaveOutWhatIsTheSameInEachOfThem() {
    var tag = sample();
    vera().open("/accounts?view=all&tags=" + tag).says(">Betreuung</th>", "sort=city\">Ort<");
    vera()
        .open("/accounts?view=mine&tags=" + tag)
        .saysNothingOf(">Betreuung</th>")
        .says("sort=city\">Ort<");
    vera().open("/accounts?view=all&city=Bremen&tags=" + tag).saysNothingOf("sort=city\">Ort<");
    vera().open("/accounts?view=all&city=Bremen&city=Kiel&tags=" + tag).says("sort=city\">Ort<");
    vera()
        .open("/accounts?view=unverified&tags=" + tag)
        .saysNothingOf("sort=verifiedOn\">Zuletzt geprüft<");
  }

  @Test
  void keepTheirNameWhatWasChosenAndWhatTheyAreSortedBy() {
    var tag = sample();
    vera()
        .open("/accounts?view=all&name=Anruf&tags=" + tag)
        .says("sort=-name\">Name<", ">Anruf</a>");
    vera().open("/accounts?view=mine&columns=name,owner&tags=" + tag).says(">Betreuung</th>");
    vera().open("/accounts?view=all&city=Bremen&sort=city&tags=" + tag).says("sort=-city\">Ort<");
  }

  /** One may be customer and partner. */
  @Test
  void keepWhatAConditionNamesOnlyAPartOf() {
    vera().open("/accounts?view=all&kinds=customer&tags=" + sample()).says(">Beziehung</th>");
  }

  @Test
  void showInAViewWhatDiffersInsteadOfWhatItIs() {
    var tag = sample();
    vera()
        .open("/accounts?view=customers&tags=" + tag)
        .saysNothingOf(">Beziehung</th>")
        .says(
            "sort=annualRevenue\">Umsatz der Firma<",
            ">1.250.000<span class=\"unit long\">\u00a0CHF</span></td>");
    vera().open("/accounts?view=mine&tags=" + tag).says("Umsatz der Firma", ">Beziehung</th>");
  }

  @Test
  void beginInTheViewOfWhatChangedLatelyWithWhen() {
    var head = vera().open("/accounts?view=recent&tags=" + sample()).is(200).text();
    head = head.substring(head.indexOf("<thead>"), head.indexOf("</thead>"));
    assertThat(head.indexOf("Geändert")).isBetween(head.indexOf("Name"), head.indexOf("Ort"));
    assertThat(head).doesNotContain("Zuletzt geprüft");
  }

  @Test
  void putWhatHappenedLastBeforeTheNumberToCall() {
    var head = vera().open("/accounts?view=mine&tags=" + sample()).text();
    head = head.substring(head.indexOf("<thead>"), head.indexOf("</thead>"));
    assertThat(head.indexOf("Letzter Eintrag")).isLessThan(head.indexOf("Telefon"));
  }

  @Test
  void nameAColleagueOnHoverWhoMayStandAsHisInitials() {
    vera().open("/accounts?view=all&tags=" + sample()).says("title=\"Vera Lindqvist\"");
  }

  @Test
  void sayOnceWhatOfTheAddressIsUnknown() {
    vera()
        .open("/accounts?view=nirgends&sort=nichts&tags=" + sample())
        .says("„view“ und „sort“ in der Adresse sind")
        .saysNothingOf("wurde weggelassen");
  }

  @Test
  void offerConditionsAndColumnsAsTheyStandThenByTheirNames() {
    var page = vera().open("/accounts?view=all&tags=" + sample()).text();
    var conditions =
        page.substring(page.indexOf("condition=name"), page.indexOf("class=\"checks\""));
    assertThat(conditions)
        .containsSubsequence(
            ">Name<", ">Ort<", ">Telefon<", ">Zuletzt geprüft<", ">Am liebsten per<", ">Angelegt<");
    var columns = page.substring(page.indexOf("class=\"checks\""));
    assertThat(columns.substring(0, columns.indexOf("</form>")))
        .containsSubsequence(
            ">Name<", ">Ort<", ">Telefon<", ">Zuletzt geprüft<", ">Am liebsten per<", ">Angelegt<");
  }

  @Test
  void sayWhereNothingIsKnown() {
    vera()
        .open("/accounts?view=all&columns=name,region&tags=" + sample())
        .says("<td class=\"none named\" data-label=\"Region\">–</td>");
  }

  @Test
  void tellOnHoverWhatMayBeCutOff() {
    var tag = ownTag();
    var town = "Hellschen-Heringsand-Unterschaar";
    samples.create(cast.vera(), "name", "Norddeutsche Lampen", "city", town, "tags", tag);
    vera()
        .open("/accounts?view=all&tags=" + tag)
        .says("title=\"" + town + "\"", "title=\"Norddeutsche Lampen\"");
  }

  @Test
  void leadToWhereOneCallsAndWrites() {
    vera()
        .open("/accounts?view=all&columns=name,phone,email&tags=" + sample())
        .says("href=\"tel:+49421693123\">0421 693123</a>")
        .says("href=\"mailto:post@anruf.example\">post@anruf.example</a>");
  }

  @Test
  void showANumberThatCannotBeDialledAsItWasTyped() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Ohne", "phone", "Pforte 12", "tags", tag);
    vera().open("/accounts?view=all&tags=" + tag).says(">Pforte 12</td>").saysNothingOf("tel:");
  }

  @Test
  void leadToTheirRecordWhicheverColumnIsFirst() {
    vera()
        .open("/accounts?view=all&columns=kinds,name&tags=" + sample())
        .says("\">Kunde, Partner</a>");
  }

  private String sample() {
    var tag = ownTag();
    samples.create(
        cast.vera(),
        "name",
        "Anruf",
        "city",
        "Bremen",
        "country",
        "DE",
        "annualRevenue",
        "1250000",
        "annualRevenueCurrency",
        "CHF",
        "kinds",
        "customer,partner",
        "phone",
        "0421 693123",
        "email",
        "post@anruf.example",
        "tags",
        tag);
    return tag;
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
