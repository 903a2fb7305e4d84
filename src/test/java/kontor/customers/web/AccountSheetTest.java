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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The sheet of facts: what is known of a company, and what is not in one line at its end. */
@KontorTest
class AccountSheetTest {

  @Autowired MockMvc web;
  @Autowired Decisions decisions;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void whatIsNotKnownTakesOneLineForAllOfIt() {
    var id = samples.create(cast.vera(), "name", "Ohne Register " + ownTag());
    var page = vera().open("/accounts/" + id).is(200).text();
    assertThat(page.split("<details class=\"nothing\">", -1)).hasSize(2);
    var sheet = page.substring(page.indexOf("<details class=\"nothing\">"));
    assertThat(sheet.substring(0, sheet.indexOf("</summary>")))
        .contains("Weitere Angaben · ", " leer", "ergänzen");
    assertThat(sheet.substring(0, sheet.indexOf("</details>")))
        .contains("/fields/vatId/edit", "/fields/email/edit");
  }

  @Test
  void factsStandOnOneSheetInGroups() {
    var id =
        samples.create(
            cast.henrik(), "name", "Zahlt " + ownTag(), "phone", "040 1", "paymentTerms", "sofort");
    assertThat(knownOf(id))
        .contains("<h2>Angaben</h2>", "<h3>Erreichbarkeit</h3>", "<h3>Betreuung und Zahlung</h3>");
  }

  @Test
  void whatEveryCompanyBeginsWithIsNoFactUntilItIsAskedFor() {
    var id = samples.create(cast.henrik(), "name", "Karg " + ownTag());
    assertThat(knownOf(id))
        .contains("id=\"fact-status\"", "Aktiv")
        .doesNotContain("id=\"fact-type\"", "id=\"fact-centralInvoicing\"");
    assertThat(foldedOf(vera().open("/accounts/" + id).text()))
        .contains("Art", "/fields/type/edit")
        .doesNotContain("<h3>Erreichbarkeit</h3>", "/fields/status/edit");
    var parent = samples.create(cast.vera(), "name", "Mutter " + ownTag());
    var branch =
        samples.create(
            cast.vera(),
            "name",
            "Zweig " + ownTag(),
            "type",
            "branch",
            "parent",
            parent.toString(),
            "centralInvoicing",
            "true");
    assertThat(knownOf(branch))
        .contains("Filiale", "id=\"fact-type\"", "id=\"fact-centralInvoicing\"");
  }

  @Test
  void aNumberThatCannotBeDialledIsKeptAndSaidToBeSo() {
    var id = samples.create(cast.vera(), "name", "Kurz " + ownTag(), "phone", "12");
    assertThat(knownOf(id)).contains(">12</span>", "<span class=\"tag warn\">nicht wählbar</span>");
    var other = samples.create(cast.vera(), "name", "Lang " + ownTag(), "phone", "040 36 00 18");
    assertThat(knownOf(other)).contains("href=\"tel:+4940360018\"").doesNotContain("nicht wählbar");
  }

  @Test
  void whatItIsMarkedWithStandsBesideWhatItIs() {
    var tag = ownTag();
    var id =
        samples.create(
            cast.vera(), "name", "Markiert", "kinds", "customer", "tags", tag, "industry", "Optik");
    assertThat(vera().open("/accounts/" + id).text())
        .containsSubsequence(">Kunde</span>", ">" + tag + "</span>", ">Optik</span>");
  }

  @Test
  void ofALongAddressOfAPageItsPlaceIsSaid() {
    var search = "https://www.marke.example/suche?begriff=" + "regal".repeat(20);
    var id = samples.create(cast.vera(), "name", "Netz " + ownTag(), "website", search);
    assertThat(knownOf(id))
        .contains("href=\"" + search + "\"", "title=\"" + search + "\"", "example/<wbr>", "…<wbr>")
        .doesNotContain("begriff=regal<");
  }

  private String knownOf(AccountId id) {
    var page = vera().open("/accounts/" + id).is(200).text();
    return page.substring(page.indexOf("cols-record"), page.indexOf("<details class=\"nothing\">"));
  }

  private static String foldedOf(String page) {
    var folded = page.substring(page.indexOf("<details class=\"nothing\">"));
    return folded.substring(0, folded.indexOf("</details>"));
  }

  @Test
  void whoVerifiedItAndWhenStandsInTheHeadOfItsFactsUntilTheNextDay() {
    var id = samples.create(cast.vera(), "name", "Prüfling " + ownTag());
    var place = "/accounts/" + id;
    vera().open(place).is(200).says("nie geprüft", "Als geprüft vermerken");
    vera().submit(place + "/verification", "version", "1").leadsTo();
    vera()
        .open(place)
        .says("heute geprüft", "von Vera Lindqvist\"")
        .saysNothingOf("Als geprüft vermerken");
    vera().submit(place + "/verification/removal", "version", "2").leadsTo();
    vera().open(place).says("nie geprüft");
  }

  @Test
  void whatIsPutAsideIsNotVerifiedAndSaysByWhom() {
    var id = samples.create(cast.vera(), "name", "Prüfling " + ownTag());
    cast.jonas().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Aufgegeben"));
    vera()
        .open("/accounts/" + id)
        .is(200)
        .says("von Jonas Behrens: Aufgegeben")
        .saysNothingOf("Als geprüft vermerken");
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
