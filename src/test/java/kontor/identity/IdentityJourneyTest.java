package kontor.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.KontorTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the administrator's invitation to a colleague who works in English, in the dark. */
@KontorTest
@Tag("M33")
class IdentityJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void anInvitedColleagueSetsHisPasswordAndHisView() {
    var login = "pia-" + UUID.randomUUID();
    var ruth = browser.visit().signIn("ruth").open("/settings/users");
    ruth.isAccessible().doesNotScrollSideways().picture("settings-users");
    ruth.find(".actions a.btn.primary").click();
    ruth.find("#field-name").fill("Pia Krüger");
    ruth.find("#field-login").fill("pia krüger");
    ruth.find("input[value=STAFF]").check();
    ruth.isAccessible();
    ruth.find("main .btn.primary").click();

    assertThat(ruth.find("#field-login-error")).containsText("keine Leerzeichen");
    assertThat(ruth.find("#field-name")).hasValue("Pia Krüger");
    ruth.isAccessible().picture("settings-user-refused");
    ruth.takeComplaints(); // the browser reports 422 in its console
    ruth.find("#field-login").fill(login);
    ruth.find("main .btn.primary").click();

    assertThat(ruth.find("h1")).hasText("Link für Pia Krüger");
    assertThat(ruth.find(".notice")).containsText("angelegt");
    assertThat(ruth.find("#link-expires")).containsText("Gültig bis");
    ruth.isAccessible().picture("settings-link");
    var first = ruth.find("#link").inputValue();
    ruth.page().reload();
    assertThat(ruth.find("h1")).hasText("Link für Pia Krüger");
    assertThat(ruth.find("main")).containsText("Es gibt einen offenen Link");
    assertThat(ruth.find("#link")).hasCount(0);
    ruth.isAccessible().picture("settings-link-open");
    ruth.find("main .prose form button").click();
    var link = ruth.find("#link").inputValue();
    assertThat(link).isNotEqualTo(first); // and no second Pia
    ruth.find("[data-copy]").click();
    assertThat(ruth.find("[data-copy]")).hasText("Kopiert");

    var pia = browser.visit(Screen.GERMAN.wide(390));
    pia.open(link).isAccessible().doesNotScrollSideways().picture("password-390");
    pia.find("#field-password").fill("vier blaue Enten");
    pia.find("#field-repeated").fill("vier blaue Enten");
    pia.find(".btn.primary").click();
    pia.page().waitForURL(url -> !url.contains("/password/"));
    pia.takeComplaints(); // what the home page holds is other tests' matter

    pia.open("/profile").isAccessible().doesNotScrollSideways();
    pia.find("#field-language").selectOption("en");
    pia.find("#field-theme").selectOption("dark");
    pia.find("form[action='/profile'] .btn.primary").click();

    assertThat(pia.find("h1")).hasText("My profile");
    assertThat(pia.find("html")).hasAttribute("lang", "en");
    assertThat(pia.find("html")).hasAttribute("data-theme", "dark");
    pia.isAccessible().doesNotScrollSideways().picture("profile-english-dark-390");

    ruth.find("main .actions a.btn").click();
    assertThat(ruth.find("main")).containsText("Zurzeit in einem Browser angemeldet.");
    ruth.isAccessible().doesNotScrollSideways().picture("settings-user");
    ruth.find("form[action$='/sessions'] button").click();
    assertThat(ruth.find("main")).not().containsText("Zurzeit in");
    assertThat(pia.open("/profile").find("#field-username")).isVisible();
  }

  @Test
  void aRefusedSignInKeepsTheNameAndLeadsBackAfterwards() {
    var vera = browser.visit();
    vera.open("/profile");
    vera.isAccessible().picture("signin");
    vera.find("#field-username").fill("vera");
    vera.find("#field-password").fill("falsch");
    vera.press("Enter");
    assertThat(vera.find("[role=alert]")).containsText("Benutzername oder Passwort stimmt nicht.");
    assertThat(vera.find("#field-username")).hasValue("vera");
    vera.isAccessible();
    vera.takeComplaints(); // the browser reports 401 in its console

    vera.find("#field-password").fill("kontor-vera");
    vera.press("Enter");
    vera.page().waitForURL("**/profile");

    vera.find("details.menu summary.round").click();
    vera.find("form[action='/signout'] button").click();
    assertThat(vera.find("[role=alert]")).containsText("abgemeldet");
  }

  @Test
  void theLanguageIsChosenBeforeSignInAndThenIsOnesOwn() {
    var murat = browser.visit(Screen.GERMAN.in("en-GB").wide(390)).open("/signin?next=%2Fprofile");
    assertThat(murat.find("html")).hasAttribute("lang", "en");
    murat.isAccessible().doesNotScrollSideways().picture("signin-english-390");
    murat.find(".languages button[lang=de]").click();
    assertThat(murat.find("html")).hasAttribute("lang", "de");
    assertThat(murat.find(".languages [aria-pressed=true]")).hasText("Deutsch");
    murat.open("/password/none");
    assertThat(murat.find("html")).hasAttribute("lang", "de");
    murat.takeComplaints(); // 410 in the console
    murat.open("/signin?next=%2Fprofile").find(".languages button[lang=en]").click();
    murat.find("#field-username").fill("murat");
    murat.find("#field-password").fill("kontor-murat");
    murat.press("Enter");
    murat.page().waitForURL("**/profile");
    assertThat(murat.find("html")).hasAttribute("lang", "de");
  }

  @Test
  void theAdministratorsPagesAreForEveryone() {
    var ruth = browser.visit(Screen.GERMAN.inTheDark()).signIn("ruth");
    for (var page : new String[] {"teams", "departments", "company", "numbers", "audit"}) {
      ruth.open("/settings/" + page).isAccessible().doesNotScrollSideways();
      ruth.picture("settings-" + page + "-dark");
    }
    ruth.open("/settings/teams/" + kontor.demo.Cast.TEAM_NORTH).isAccessible();
    ruth.picture("settings-team-dark");
    ruth.open("/profile").isAccessible().doesNotScrollSideways().picture("profile-dark");
    var small = browser.visit(Screen.GERMAN.wide(390)).signIn("ruth");
    for (var page : new String[] {"users", "teams", "company", "numbers", "audit"}) {
      small.open("/settings/" + page).isAccessible().doesNotScrollSideways();
      small.picture("settings-" + page + "-390");
    }
    assertThat(small.takeComplaints()).isEmpty();
  }
}
