package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.customers.Timeline;
import kontor.identity.TeamDraft;
import kontor.identity.Teams;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import kontor.platform.list.FieldValues;
import kontor.platform.search.Search;
import kontor.platform.ui.Flash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Whoever moves to another team takes his customers along. */
@KontorTest
class MovedToAnotherTeamTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Accounts accounts;
  @Autowired Timeline timeline;
  @Autowired Search search;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired Viewers viewers;
  @Autowired Cast cast;

  private final String tag = ownTag();
  private UUID former;
  private UUID latter;
  private UUID mover;
  private UUID colleague;
  private UUID newcomer;

  @BeforeEach
  void twoTeams() {
    former = team("Alt ");
    latter = team("Neu ");
    mover = member(former);
    colleague = member(former);
    newcomer = member(latter);
  }

  @Test
  void takesAlongWhatIsHisAndWasForHisFormerTeam() throws Exception {
    var his = confined(mover);
    viewer(mover).run(() -> timeline.note(his, "Kommt mit", null));
    var also = confined(mover);
    var ofColleague = confined(colleague);
    var open = samples.create(viewer(mover), "name", "Offen " + tag);

    assertThat(move(latter)).isEqualTo(followed("2 Kunden sind jetzt für Neu " + tag + "."));

    for (var id : List.of(his, also)) {
      assertThat(samples.get(viewer(newcomer), id).version()).isEqualTo(3);
      assertThat(samples.get(viewer(mover), id).name()).startsWith("Team");
      assertUnseen(viewer(colleague), id);
      assertUnseen(cast.ruth(), id);
    }
    assertThat(viewer(newcomer).call(() -> timeline.of(his, null))).hasSize(1);
    assertThat(viewer(newcomer).call(() -> search.find("Team " + tag, 9))).hasSize(2);
    assertThat(samples.get(viewer(colleague), ofColleague).version()).isEqualTo(2);
    assertUnseen(viewer(mover), ofColleague);
    assertThat(samples.get(cast.vera(), open).version()).isEqualTo(1);
  }

  @Test
  void keepsItForHimselfWhereHeIsOfNoTeamFromThen() throws Exception {
    var his = confined(mover);
    assertThat(move(null)).isEqualTo(followed("1 Kunde ist jetzt für Mensch " + mover + "."));
    assertThat(samples.get(viewer(mover), his).name()).startsWith("Team");
    assertUnseen(viewer(colleague), his);
    assertThat(move(latter)).isEqualTo(Flash.of("identity.saved"));
    assertUnseen(viewer(newcomer), his);
  }

  @Test
  void isToldNothingWhereNothingFollows() throws Exception {
    confined(colleague);
    samples.create(viewer(mover), "name", "Offen " + tag);
    assertThat(move(latter)).isEqualTo(Flash.of("identity.saved"));
  }

  @Test
  void staysWhereTooMuchWouldFollow() throws Exception {
    var drafts =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> new AccountDraft(FieldValues.none().with(AccountList.NAME, "Viel " + i)))
            .toList();
    confineNew();
    var ids = viewer(mover).call(() -> accounts.createAll(drafts));
    var refused = sent(latter).getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("field-teamId-error", "mehr als 1.000 Datensätze");
    assertThat(cast.ruth().call(() -> users.get(mover)).teamId()).isEqualTo(former);
    assertThat(samples.get(viewer(colleague), ids.getLast()).version()).isEqualTo(1);
  }

  private void confineNew() {
    cast.ruth()
        .run(() ->
            teams.change(
                former,
                teams.get(former).version(),
                new TeamDraft("Alt " + tag, null, null, true)));
  }

  private AccountId confined(UUID owner) {
    var id = samples.create(viewer(owner), "name", "Team " + tag);
    samples.confineToTeam(viewer(owner), id);
    return id;
  }

  private static Flash followed(String words) {
    return Flash.of("identity.user.followed", words);
  }

  /** What the page says then. */
  private Flash move(UUID team) throws Exception {
    var sent = sent(team);
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    return (Flash) sent.getFlashMap().get(Flash.ATTRIBUTE);
  }

  private MvcResult sent(UUID team) throws Exception {
    var address = "/settings/users/" + mover;
    var fields = Forms.fieldsOf(Desk.of(web, kontor.demo.Cast.RUTH).open(address).text());
    var form = post(address).with(user(kontor.demo.Cast.RUTH.toString())).with(csrf());
    for (var i = 0; i < fields.length; i += 2)
      if (!fields[i].equals("teamId")) form.param(fields[i], fields[i + 1]);
    return web.perform(form.param("teamId", team == null ? "" : team.toString())).andReturn();
  }

  private UUID team(String name) {
    return cast.ruth().call(() -> teams.create(new TeamDraft(name + tag, null, null, false)));
  }

  private UUID member(UUID team) {
    var id = UUID.randomUUID();
    return cast.ruth()
        .call(() ->
            users.create(
                id, UserDraft.of("mensch-" + id, "Mensch " + id, Role.MANAGER).inTeam(team)));
  }

  private Viewer viewer(UUID person) {
    return viewers.of(person.toString());
  }

  private void assertUnseen(Viewer viewer, AccountId id) {
    assertThatThrownBy(() -> samples.get(viewer, id)).isInstanceOf(NotFound.class);
  }
}
