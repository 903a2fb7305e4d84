package kontor.platform.search;

import static kontor.customers.SampleAccounts.ownTag;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What one finds stands in rows; where one finds nothing, there is a way on. */
@KontorTest
class SearchPagesTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Decisions decisions;
  @Autowired Cast cast;

  @Test
  void marksTheWordsThatWereTypedHoweverTheyAreWritten() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Müller & Söhne " + tag, "city", "Köln");
    vera()
        .open("/search?q=mueller%20koeln%20" + tag.substring(0, 9))
        .is(200)
        .says(
            "<mark>Müller</mark> &amp; Söhne <mark>" + tag.substring(0, 9) + "</mark>",
            "<mark>Köln</mark> · ")
        .says("Firma", "1 Treffer");
    vera().open("/search?q=" + tag + "%20soeh").says("Müller &amp; <mark>Söhne</mark>");
  }

  @Test
  void saysInTheRowWhatIsArchived() {
    var tag = ownTag();
    var id = samples.create(cast.vera(), "name", "Einst " + tag);
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Aufgegeben"));
    vera().open("/search?q=" + tag).says("<span class=\"tag\">archiviert</span>");
  }

  @Test
  void tellsTwoOfTheSameNameApartByWhoLooksAfterThemAndWhatTheyAre() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Zwilling " + tag, "kinds", "customer");
    samples.create(cast.jonas(), "name", "Zwilling " + tag, "kinds", "supplier");
    vera()
        .open("/search?q=" + tag)
        .says("Vera Lindqvist</span>", "Jonas Behrens</span>")
        .says("<span class=\"tag ok\">Kunde</span>", "<span class=\"tag \">Lieferant</span>");
  }

  @Test
  void offersToBeginWhatIsNotFound() {
    var tag = ownTag();
    vera()
        .open("/search?q=Neu%20%26%20Co%20" + tag)
        .says("Nichts gefunden", "href=\"/accounts/new?name=Neu%20%26%20Co%20" + tag + "\"")
        .says("href=\"/accounts?view=all\"");
    vera().open("/search?q=0999%20123456789").says("href=\"/accounts/new?phone=0999%20123456789\"");
    vera()
        .open("/search?q=" + tag + "@nirgends.example")
        .says("href=\"/accounts/new?email=" + tag + "%40nirgends.example\"");
    vera().open("/accounts/new?name=Neu%20%26%20Co").says("value=\"Neu &amp; Co\"");
  }

  @Test
  void offersItWhileOneTypesAsWell() {
    var tag = ownTag();
    vera()
        .open("/search/suggest?q=Neu%20" + tag)
        .says("Nichts gefunden", "data-href=\"/accounts/new?name=Neu%20" + tag + "\"");
    samples.create(cast.vera(), "name", "Neu " + tag);
    vera().open("/search/suggest?q=Neu%20" + tag).saysNothingOf("/accounts/new");
  }

  @Test
  void offersNothingToBeginToWhoMayNot() {
    Desk.of(web, kontor.demo.Cast.MURAT)
        .open("/search?q=" + ownTag())
        .is(200)
        .saysNothingOf("/accounts/new", "/accounts?view=all");
  }

  @Test
  void asksWhatToLookForWhereNothingWasTyped() {
    vera().open("/search").is(200).says("Wonach suchen Sie?");
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }
}
