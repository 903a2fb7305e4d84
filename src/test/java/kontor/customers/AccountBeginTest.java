package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.history.History;
import kontor.history.HistoryItem;
import kontor.platform.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the history tells of the begin of a company: one line, with what was entered behind it. */
@KontorTest
class AccountBeginTest {

  @Autowired MockMvc web;
  @Autowired History history;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void tellsWhatWasEnteredThoughItWasChangedSince() {
    var id =
        samples.create(
            cast.vera(), "name", "Beginn " + ownTag(), "city", "Bremen", "employees", "12");
    samples.change(cast.jonas(), id, 1, "city", "Husum", "phone", "0421 1", "employees", "");
    var begin = begin(cast.vera(), id);
    assertThat(begin.title()).isEqualTo("Angelegt");
    assertThat(begin.fields())
        .extracting(field -> field.label() + ": " + field.became().text())
        .contains("Ort: Bremen", "Beschäftigte: 12", "Betreuung: Vera Lindqvist")
        .noneMatch(line -> line.startsWith("Telefon") || line.contains("–"));
  }

  @Test
  void isOneEntryThatOpens() {
    var id = samples.create(cast.vera(), "name", "Eintrag " + ownTag(), "parent", parent());
    var page = Desk.of(web, kontor.demo.Cast.VERA).open("/accounts/" + id + "/history").text();
    assertThat(page.split("Vera Lindqvist</span>", -1)).hasSize(2 + 1); // the actor, and the owner
    assertThat(page).contains("<details class=\"begin\">").doesNotContain("Geändert");
    assertThat(page).containsPattern("Angelegt</span> <span class=\"muted\">mit \\d+ Angaben");
  }

  @Test
  void doesNotNameAParentTheReaderMayNotSee() {
    var parent = samples.create(cast.vera(), "name", "Geheime Mutter " + ownTag());
    var id = samples.create(cast.vera(), "name", "Offen " + ownTag(), "parent", parent.toString());
    samples.confineToTeam(cast.vera(), parent);
    assertThat(begin(cast.jonas(), id).fields()).anyMatch(f -> f.field().equals("parent"));
    assertThat(begin(cast.clara(), id).fields())
        .noneMatch(f -> f.field().equals("parent") || f.became().text().contains("Geheime"));
  }

  private String parent() {
    return samples.create(cast.vera(), "name", "Mutter " + ownTag()).toString();
  }

  private HistoryItem begin(Viewer viewer, AccountId id) {
    return viewer
        .call(() -> history.of(AccountList.CATALOGUE, id.value(), null))
        .entries()
        .getLast()
        .items()
        .getLast();
  }
}
