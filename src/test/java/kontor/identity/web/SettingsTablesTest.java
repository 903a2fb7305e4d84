package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kontor.Desk;
import kontor.KontorTest;
import kontor.demo.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the settings list is read as people look for it. */
@KontorTest
class SettingsTablesTest {

  @Autowired MockMvc web;

  @Test
  void aRefusalStandsOutInTheTrailWhichTellsTheSecond() {
    at(Cast.AYLIN).open("/settings/numbers/account").is(403);
    assertThat(at(Cast.RUTH).open("/settings/audit?user=" + Cast.AYLIN).text())
        .containsPattern("\\d\\d:\\d\\d:\\d\\d</td>")
        .contains("<td class=\"first\"><span class=\"tag warn\">Zugriff abgelehnt</span>");
  }

  @Test
  void usersStandByTheirLastNamesWhereverTheyAreListed() {
    assertThat(at(Cast.RUTH).open("/settings/users").text())
        .containsSubsequence(">Aylin Demir</a>", ">Clara Hoffmann</a>", ">Dr. Henrik Sommer</a>")
        .contains("Zuletzt angemeldet");
    assertThat(at(Cast.RUTH).open("/settings/teams/new").text())
        .containsSubsequence(">Aylin Demir</option>", ">Dr. Henrik Sommer</option>");
    assertThat(at(Cast.VERA).open("/accounts/new").text())
        .containsSubsequence(">Aylin Demir</option>", ">Dr. Henrik Sommer</option>");
  }

  private Desk at(UUID user) {
    return Desk.of(web, user);
  }
}
