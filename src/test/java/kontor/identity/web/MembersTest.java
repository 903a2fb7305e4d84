package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.Departments;
import kontor.identity.TeamDraft;
import kontor.identity.Teams;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A team and a department show who is in them. */
@KontorTest
class MembersTest {

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired Departments departments;
  @Autowired TransactionOperations transaction;

  @Test
  void aTeamsMembersAreLinksToThem() throws Exception {
    var team = team();
    var page = "/settings/teams/" + team;
    assertThat(shown(page)).contains("Hier ist noch niemand.");

    var pia = create(draft("Pia Krüger").inTeam(team));
    var left = create(draft("Lars Weg").inTeam(team));
    cast.ruth().run(() -> users.deactivate(left));
    assertThat(shown(page))
        .contains("href=\"/settings/users/" + pia + "\">Pia Krüger</a>")
        .doesNotContain("Lars Weg</a>", "weitere");
  }

  @Test
  void ofManyTheFirstFiftyAreNamedAndTheOthersCounted() throws Exception {
    var team = team();
    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status -> {
              for (var i = 0; i < 52; i++)
                users.create(draft("Mitglied " + (100 + i)).inTeam(team));
            }));
    assertThat(shown("/settings/teams/" + team))
        .contains("Mitglied 100</a>", "Mitglied 149</a>", "und 2 weitere")
        .doesNotContain("Mitglied 150</a>");
  }

  @Test
  void aDepartmentShowsItsOwn() throws Exception {
    var department = cast.ruth().call(() -> departments.create("Lager " + UUID.randomUUID()));
    create(draft("Pia Krüger").inDepartment(department));
    assertThat(shown("/settings/departments/" + department)).contains("Pia Krüger</a>");
    assertThat(shown("/settings/departments/new")).doesNotContain("members-title");
  }

  private UUID team() {
    return cast.ruth()
        .call(() -> teams.create(new TeamDraft("Team " + UUID.randomUUID(), null, null, false)));
  }

  private UUID create(UserDraft draft) {
    return cast.ruth().call(() -> users.create(draft));
  }

  private static UserDraft draft(String name) {
    return UserDraft.of("m" + UUID.randomUUID(), name, Role.STAFF);
  }

  private String shown(String page) throws Exception {
    var ruth = user(kontor.demo.Cast.RUTH.toString());
    var answer = web.perform(get(page).with(ruth)).andReturn().getResponse();
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
