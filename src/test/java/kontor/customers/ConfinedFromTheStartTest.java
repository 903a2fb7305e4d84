package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.identity.Audiences;
import kontor.identity.TeamDraft;
import kontor.identity.Teams;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import kontor.platform.imports.ImportRow;
import kontor.platform.list.Notation;
import kontor.platform.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a team that keeps its customers to itself enters is its owner's team's from the start. */
@KontorTest
class ConfinedFromTheStartTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired AccountImport accountImport;
  @Autowired Audiences audiences;
  @Autowired Search search;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired Viewers viewers;
  @Autowired Cast cast;

  private final String tag = ownTag();
  private UUID enterer;
  private UUID team;

  @BeforeEach
  void keepToItself() {
    team = cast.ruth().call(() -> teams.create(new TeamDraft("Still " + tag, null, null, true)));
    enterer = user(team);
  }

  @Test
  void isForTheOwnTeamWhereTheOwnerIsOfItOrNobodyLeadsIt() {
    var colleague = user(team);
    for (var owner : List.of(enterer.toString(), colleague.toString(), "")) {
      var id = samples.create(viewer(enterer), "name", "Still " + tag, "owner", owner);
      assertThat(samples.get(viewer(colleague), id).version()).isEqualTo(1);
      assertUnseen(cast.vera(), id);
    }
  }

  @Test
  void isForTheTeamOfItsOwnerAndOutOfSightOfItsEnterer() {
    var name = "Übergeben " + tag;
    var id =
        samples.create(viewer(enterer), "name", name, "owner", kontor.demo.Cast.CLARA.toString());
    assertUnseen(viewer(enterer), id);
    assertUnseen(cast.vera(), id);
    assertThat(samples.get(cast.clara(), id).audience())
        .isEqualTo(samples.as(cast.clara(), () -> audiences.team(kontor.demo.Cast.TEAM_SOUTH)));
    assertThat(cast.clara().call(() -> search.find(name, 5))).hasSize(1);
    assertThat(viewer(enterer).call(() -> search.find(name, 5))).isEmpty();
  }

  @Test
  void isForItsOwnerAloneWhereHeIsOfNoTeam() {
    var alone = user(null);
    var id = samples.create(viewer(enterer), "name", "Allein " + tag, "owner", alone.toString());
    assertThat(samples.get(viewer(alone), id).name()).startsWith("Allein");
    assertUnseen(viewer(enterer), id);
  }

  @Test
  void leadsThePageToTheListAndTheProgramToNothing() {
    var desk = Desk.of(web, enterer);
    var clara = kontor.demo.Cast.CLARA.toString();
    var name = "Formular " + tag;
    var token = UUID.randomUUID().toString();
    for (var time = 0; time < 2; time++)
      assertThat(
              desk.submit(
                      "/accounts",
                      "form_token",
                      token,
                      "name",
                      name,
                      "kinds",
                      "prospect",
                      "owner",
                      clara)
                  .is(302)
                  .leadsTo())
          .isEqualTo("/accounts");
    assertThat(cast.clara().call(() -> search.find(name, 5))).hasSize(1);
    var body = "{\"name\": \"Programm %s\", \"owner\": \"%s\"}".formatted(tag, clara);
    var answer = desk.api(POST, "/accounts", body).is(201);
    assertThat(answer.text()).isEmpty();
    var id = answer.response().getHeader("Location").substring("/api/v1/accounts/".length());
    assertThat(samples.get(cast.clara(), new AccountId(UUID.fromString(id))).name())
        .isEqualTo("Programm " + tag);
  }

  @Test
  void isLedByNoDeputyWhoWouldNotSeeIt() {
    var desk = Desk.of(web, enterer);
    var clara = kontor.demo.Cast.CLARA.toString();
    var vera = kontor.demo.Cast.VERA.toString();
    for (var employees : List.of("5", "viele")) // as read, and as not to be read
    desk.submit(
              "/accounts",
              "name",
              "Vertreten " + tag,
              "kinds",
              "prospect",
              "owner",
              clara,
              "deputy",
              vera,
              "employees",
              employees)
          .is(422)
          .says("field-deputy-error")
          .saysNothingOf("field-owner-error");
  }

  @Test
  void isEachRowsOwnersWhereAFileBringsThem() {
    var rows =
        List.of(
            row(2, "Datei Eins " + tag, "Clara Hoffmann"),
            row(3, "Datei Zwei " + tag, "Vera Lindqvist"));
    var written = viewer(enterer).call(() -> accountImport.write(rows));
    assertThat(written).noneMatch(verdict -> verdict.isRefused());
    var ofClara = new AccountId(written.getFirst().id());
    var ofVera = new AccountId(written.getLast().id());
    assertThat(samples.get(cast.clara(), ofClara).name()).startsWith("Datei Eins");
    assertThat(samples.get(cast.vera(), ofVera).name()).startsWith("Datei Zwei");
    assertUnseen(cast.vera(), ofClara);
    assertUnseen(cast.clara(), ofVera);
  }

  private static ImportRow row(long line, String name, String owner) {
    return new ImportRow(line, Notation.CANONICAL, Map.of("name", name, "owner", owner));
  }

  private UUID user(UUID team) {
    var id = UUID.randomUUID();
    return cast.ruth()
        .call(() ->
            users.create(
                id, UserDraft.of("still-" + id, "Still " + id, Role.MANAGER).inTeam(team)));
  }

  private Viewer viewer(UUID person) {
    return viewers.of(person.toString());
  }

  private void assertUnseen(Viewer viewer, AccountId id) {
    assertThatThrownBy(() -> samples.get(viewer, id)).isInstanceOf(NotFound.class);
  }
}
