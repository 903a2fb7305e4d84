package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.AccessEvent;
import kontor.identity.AccessTrail;
import kontor.identity.Company;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.number.NumberRanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KontorTest
class SettingsTest {

  private static final String NOBODY = "019a0000-0000-7000-8000-0000000000ff";

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Company company;
  @Autowired NumberRanges ranges;
  @Autowired AccessTrail trail;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/settings/users",
        "/settings/users/new",
        "/settings/users/" + NOBODY,
        "/settings/teams",
        "/settings/teams/new",
        "/settings/teams/" + NOBODY,
        "/settings/departments",
        "/settings/departments/new",
        "/settings/departments/" + NOBODY,
        "/settings/company",
        "/settings/numbers",
        "/settings/numbers/account",
        "/settings/audit",
        "/welcome/company",
        "/welcome/customers"
      })
  void arePagesForAdministratorsOnly(String page) {
    assertThat(as(kontor.demo.Cast.VERA, get(page)).getStatus()).isEqualTo(403);
    assertThat(as(kontor.demo.Cast.MURAT, get(page)).getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/settings/users",
        "/settings/users/" + NOBODY,
        "/settings/users/" + NOBODY + "/link",
        "/settings/users/" + NOBODY + "/deactivation",
        "/settings/users/" + NOBODY + "/reactivation",
        "/settings/teams",
        "/settings/teams/" + NOBODY,
        "/settings/departments",
        "/settings/departments/" + NOBODY,
        "/settings/company",
        "/settings/numbers/account",
        "/welcome/company"
      })
  void areChangedByAdministratorsOnly(String form) {
    assertThat(as(kontor.demo.Cast.HENRIK, post(form).with(csrf())).getStatus()).isEqualTo(403);
    assertThat(as(kontor.demo.Cast.RUTH, post(form)).getStatus()).isEqualTo(403); // no token
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/settings/users/" + NOBODY,
        "/settings/teams/" + NOBODY,
        "/settings/departments/" + NOBODY,
        "/settings/numbers/nothing"
      })
  void doNotExistForWhatDoesNot(String page) {
    assertThat(ruth(get(page)).getStatus()).isEqualTo(404);
    assertThat(
            ruth(post(page)
                    .param("name", "x")
                    .param("login", "x")
                    .param("roles", "STAFF")
                    .param("language", "de")
                    .param("zone", "Europe/Berlin")
                    .param("digits", "1")
                    .param("next", "1"))
                .getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/settings/users/nonsense", "/settings/teams/-1", "/settings/departments/%00"})
  void takeNoNonsenseForAnId(String page) {
    assertThat(ruth(get(page)).getStatus()).isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/settings/users",
        "/settings/users/new",
        "/settings/users/019a0000-0000-7000-8000-000000000001",
        "/settings/teams",
        "/settings/teams/new",
        "/settings/teams/019a0000-0000-7000-8000-000000000102",
        "/settings/departments",
        "/settings/departments/new",
        "/settings/departments/019a0000-0000-7000-8000-000000000201",
        "/settings/company",
        "/settings/numbers",
        "/settings/numbers/account",
        "/settings/audit",
        "/settings/audit?before=nonsense&user=nonsense",
        "/welcome/customers",
        "/profile"
      })
  void openForTheAdministrator(String page) {
    assertThat(ruth(get(page)).getStatus()).isEqualTo(200);
  }

  @Test
  void nameWhatIsChangedAndLeadBackToItsList() throws Exception {
    var team = text(ruth(get("/settings/teams/019a0000-0000-7000-8000-000000000102")));
    assertThat(team)
        .contains("<h1>Team Nord</h1>")
        .contains("<a class=\"btn\" href=\"/settings/teams\">Abbrechen</a>");
    assertThat(text(ruth(get("/settings/numbers/account")))).contains("<h1>Kundennummern</h1>");
  }

  @Test
  void leadEveryoneToWhatHeMaySet() {
    assertThat(ruth(get("/settings")).getRedirectedUrl()).isEqualTo("/settings/users");
    assertThat(as(kontor.demo.Cast.VERA, get("/settings")).getRedirectedUrl())
        .isEqualTo("/profile");
  }

  @Test
  void aRefusedAccessStandsInTheTrailWithItsPage() {
    as(kontor.demo.Cast.AYLIN, get("/settings/numbers/account"));
    assertThat(cast.ruth().call(() -> trail.page(kontor.demo.Cast.AYLIN, null)).getFirst())
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(AccessEvent.Kind.ACCESS_REFUSED);
          assertThat(event.detail()).isEqualTo("GET /settings/numbers/account");
        });
  }

  @Test
  void aUserIsCreatedAndOnceOnly() {
    var login = "pia-" + UUID.randomUUID();
    var created = ruth(userForm("", login, "Pia Krüger"));
    assertThat(created.getRedirectedUrl()).startsWith("/settings/users/");

    var again = ruth(userForm("", login, "Pia Krüger"));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(text(again))
        .contains("Dieser Benutzername ist schon vergeben.")
        .contains("Pia Krüger");
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    var refused = ruth(userForm("", "mit leerzeichen", "<b>Zoë & Co</b> 🦆 \u202Eאבג"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused))
        .contains("value=\"mit leerzeichen\"")
        .contains("Ein Benutzername enthält keine Leerzeichen.")
        .contains("&lt;b>Zoë &amp; Co&lt;/b> 🦆 \u202Eאבג")
        .doesNotContain("<b>Zoë");
    assertThat(ruth(userForm("", "x", "y").param("teamId", "nonsense")).getStatus()).isEqualTo(422);
    assertThat(ruth(userForm("", "x", "y").param("roles", "KING")).getStatus()).isEqualTo(422);
    assertThat(ruth(post("/settings/users")).getStatus()).isEqualTo(422);
  }

  @Test
  void whatTwoChangedIsShownWithBothSidesAndTheRestStaysTheOthers() {
    var login = "pia-" + UUID.randomUUID();
    var id = create(login, "Pia Krüger");
    var team = kontor.demo.Cast.TEAM_NORTH.toString();
    assertThat(
            ruth(userForm("/" + id, login, "Pia Thies")
                    .param("version", "1")
                    .param("teamId", team)
                    .param("roles", "MANAGER"))
                .getStatus())
        .isEqualTo(302);

    var second =
        ruth(
            post("/settings/users/" + id)
                .param("version", "1")
                .param("login", login)
                .param("name", "Pia Krüger-Thies")
                .param("roles", "HEAD")
                .param("language", "en")
                .param("zone", "Europe/Berlin"));

    assertThat(second.getStatus()).isEqualTo(409);
    var page = text(second).substring(text(second).indexOf("<main"));
    assertThat(page)
        .contains("Wählen Sie, was gelten soll.", "Pia Thies", "Pia Krüger-Thies", "Ruth")
        .contains("Vertriebsleitung")
        .contains("name=\"only\" value=\"language\"", "name=\"language\" value=\"en\"")
        .contains("name=\"version\" value=\"2\"")
        .doesNotContain("name=\"teamId\"", "name=\"zone\"", "name=\"login\"");
    assertThat(
            ruth(post("/settings/users/" + id)
                    .param("version", "2")
                    .param("only", "name", "roles", "language")
                    .param("name", "Pia Krüger-Thies")
                    .param("roles", "HEAD")
                    .param("language", "en")
                    .param("keep.name", "mine")
                    .param("keep.roles", "theirs"))
                .getStatus())
        .isEqualTo(302);
    var pia = cast.ruth().call(() -> users.get(id));
    assertThat(pia.name()).isEqualTo("Pia Krüger-Thies");
    assertThat(pia.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.MANAGER);
    assertThat(pia.teamId()).isEqualTo(kontor.demo.Cast.TEAM_NORTH);
    assertThat(pia.language()).isEqualTo("en");
  }

  @Test
  void aUserIsDeactivatedAndTheLastAdministratorIsNot() {
    var id = create("pia-" + UUID.randomUUID(), "Pia Krüger");
    assertThat(ruth(post("/settings/users/" + id + "/deactivation")).getRedirectedUrl())
        .isEqualTo("/settings/users/" + id);
    assertThat(cast.ruth().call(() -> users.get(id)).active()).isFalse();
    ruth(post("/settings/users/" + id + "/reactivation"));
    assertThat(cast.ruth().call(() -> users.get(id)).active()).isTrue();

    ruth(post("/settings/users/" + kontor.demo.Cast.RUTH + "/deactivation"));
    assertThat(cast.ruth().call(() -> users.get(kontor.demo.Cast.RUTH)).active()).isTrue();
  }

  @Test
  void theNextNumberOnlyGoesUp() {
    var now = cast.ruth().call(() -> ranges.get("account"));
    assertThat(number(now.prefix(), now.digits(), now.next() - 1).getStatus()).isEqualTo(422);
    assertThat(number("K-", 0, now.next()).getStatus()).isEqualTo(422);
    assertThat(ruth(post("/settings/numbers/account").param("next", "viele")).getStatus())
        .isEqualTo(422);
    assertThat(number(now.prefix(), now.digits(), now.next() + 5).getStatus()).isEqualTo(302);
    assertThat(cast.ruth().call(() -> ranges.get("account")).next())
        .isGreaterThanOrEqualTo(now.next() + 5);
  }

  @Test
  void aWrongLetterheadIsRefusedAtItsField() {
    var refused =
        ruth(
            post("/settings/company")
                .param("name", "Nordlicht Ladenbau GmbH")
                .param("country", "DE")
                .param("language", "de")
                .param("currency", "EUR")
                .param("zone", "Europe/Berlin")
                .param("iban", "DE00")
                .param("version", "1"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("Stellen; diese hat 4").contains("value=\"DE00\"");
    assertThat(cast.ruth().call(company::get).iban()).isEqualTo("DE89370400440532013000");
  }

  @Test
  void theGuideForTheFirstVisitIsOver() throws Exception {
    var page = web.perform(get("/welcome").locale(Locale.GERMANY)).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(409);
    assertThat(text(page)).contains("schon eingerichtet");
    var sent =
        web.perform(
                post("/welcome")
                    .with(csrf())
                    .param("name", "Eve")
                    .param("login", "eve")
                    .param("password", "vier blaue Enten")
                    .param("repeated", "vier blaue Enten"))
            .andReturn()
            .getResponse();
    assertThat(sent.getStatus()).isEqualTo(409);
    assertThat(ruth(post("/welcome/company")).getRedirectedUrl()).isEqualTo("/welcome/customers");
  }

  private UUID create(String login, String name) {
    return cast.ruth().call(() -> users.create(UserDraft.of(login, name, Role.STAFF)));
  }

  private MockHttpServletRequestBuilder userForm(String path, String login, String name) {
    return post("/settings/users" + path)
        .param("login", login)
        .param("name", name)
        .param("roles", "STAFF")
        .param("language", "de")
        .param("zone", "Europe/Berlin");
  }

  private MockHttpServletResponse number(String prefix, int digits, long next) {
    return ruth(
        post("/settings/numbers/account")
            .param("prefix", prefix)
            .param("digits", Integer.toString(digits))
            .param("next", Long.toString(next)));
  }

  /** The token is sent with every form, as every form of ours has it. */
  private MockHttpServletResponse ruth(MockHttpServletRequestBuilder request) {
    return as(kontor.demo.Cast.RUTH, request.with(csrf()));
  }

  private MockHttpServletResponse as(UUID person, MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request.with(user(person.toString()))).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
