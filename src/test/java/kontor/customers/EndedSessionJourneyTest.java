package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions end while somebody types, and nothing of it is lost. */
@KontorTest
class EndedSessionJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired SampleAccounts samples;
  @Autowired Cast cast;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;

  private final String tag = ownTag();
  private AccountId id;
  private String record;

  @BeforeEach
  void create() {
    id = samples.create(cast.vera(), "name", "Alt " + tag, "city", "Kiel", "industry", "Optik");
    record = "/accounts/" + id;
  }

  @Test
  void aFormIsFilledInAgainAfterSignInAndKeepsWhatColleaguesDidMeanwhile() {
    var vera = browser.visit().signIn("vera", record + "/edit");
    vera.find("#field-name").fill("Neu " + tag);
    endSessions(kontor.demo.Cast.VERA);
    samples.change(cast.jonas(), id, 1, "city", "Husum");
    save(vera);

    assertThat(vera.find("[role=alert]")).containsText("Ihre Sitzung ist beendet");
    assertThat(vera.find("#typed-kept")).isVisible();
    assertThat(vera.find("#typed")).isHidden();
    vera.glance("ended-form").takeComplaints(); // the browser reports 401 in its console
    vera.isAccessible();
    signInHere(vera, "vera");

    assertThat(vera.find("#field-name")).hasValue("Neu " + tag);
    assertThat(vera.find(".kept")).containsText("wieder da");
    vera.glance("ended-form-back").isAccessible();
    save(vera);
    vera.page().waitForURL("**" + record);
    var saved = samples.get(cast.vera(), id);
    assertThat(saved.name()).isEqualTo("Neu " + tag);
    assertThat(saved.get(AccountList.CITY)).isEqualTo("Husum");
    vera.open(record + "/edit");
    assertThat(vera.find(".kept")).hasCount(0);
  }

  @Test
  void aRefusedNewRecordComesBackToItsForm() {
    var vera = browser.visit().signIn("vera", "/accounts/new");
    vera.find("#field-name").fill("Anfang " + tag);
    vera.find("#field-email").fill("keine Adresse");
    save(vera);
    assertThat(vera.find("#field-email-error")).isVisible();
    vera.find("#field-email").fill("post@" + tag + ".example");
    endSessions(kontor.demo.Cast.VERA);
    save(vera);
    signInHere(vera, "vera");
    vera.takeComplaints(); // 422 and 401 in the console

    vera.page().waitForURL("**/accounts/new");
    assertThat(vera.find("#field-name")).hasValue("Anfang " + tag);
    assertThat(vera.find("#field-email")).hasValue("post@" + tag + ".example");
    save(vera);
    assertThat(vera.find("h1")).hasText("Anfang " + tag);
  }

  @Test
  void aNoteStaysWhereItIsUntilItsWriterGoesToSignIn() {
    var vera = browser.visit(Screen.GERMAN.wide(390)).signIn("vera", record);
    vera.find("#note").fill("Rückruf am Montag " + tag);
    endSessions(kontor.demo.Cast.VERA);
    vera.find(".composer .btn").first().click();
    var signIn = vera.find("#toasts a");
    assertThat(signIn).isFocused();
    assertThat(vera.find("#note")).hasValue("Rückruf am Montag " + tag);
    vera.glance("ended-note-390").takeComplaints();
    vera.isAccessible();
    signIn.click();
    signInHere(vera, "vera");

    assertThat(vera.find("#note")).hasValue("Rückruf am Montag " + tag);
    vera.glance("ended-note-back-390").isAccessible().doesNotScrollSideways();
    vera.find(".composer .btn:not([data-discard])").first().click();
    assertThat(vera.find(".timeline").getByText("Rückruf am Montag " + tag)).hasCount(1);
    assertThat(vera.find("#note")).hasValue("");
    vera.page().reload();
    assertThat(vera.find("#note")).hasValue("");
  }

  @Test
  void aFactIsOpenAgainWithWhatWasTyped() {
    var vera = browser.visit(Screen.GERMAN.in("en-GB").inTheDark()).signIn("vera", record);
    vera.find("#fact-industry").click();
    fact(vera).fill("Reederei");
    endSessions(kontor.demo.Cast.VERA);
    fact(vera).press("Enter");
    assertThat(vera.find("#toasts a")).isVisible();
    assertThat(fact(vera)).hasValue("Reederei");
    vera.takeComplaints();
    vera.find("#toasts a").click();
    signInHere(vera, "vera");

    assertThat(fact(vera)).hasValue("Reederei");
    vera.glance("ended-fact-back").isAccessible();
    fact(vera).press("Enter");
    assertThat(vera.find("#fact-industry .edit-fact")).hasCount(1);
    assertThat(samples.get(cast.vera(), id).get(AccountList.INDUSTRY)).isEqualTo("Reederei");
    vera.page().reload();
    assertThat(vera.find("#fact-industry form")).hasCount(0);
  }

  @Test
  void whoSignsInInsteadDoesNotGetIt() {
    var shared = browser.visit().signIn("vera", record + "/edit");
    shared.find("#field-name").fill("Nur Vera " + tag);
    endSessions(kontor.demo.Cast.VERA);
    save(shared);
    signInHere(shared, "jonas");
    shared.takeComplaints();
    assertThat(shared.find("#field-name")).hasValue("Alt " + tag);
    assertThat(shared.find(".kept")).hasCount(0);
    assertThat(shared.page().evaluate("JSON.stringify(sessionStorage)"))
        .asString()
        .doesNotContain(tag);
  }

  @Test
  void whoeverSignsOutLeavesNothingBehind() {
    var vera = browser.visit().signIn("vera", record + "/edit");
    vera.find("#field-name").fill("Nur Vera " + tag);
    vera.find(".top summary.round").click();
    vera.find("form[action='/signout'] button").click();
    vera.page().waitForURL("**/signin*");
    assertThat(vera.page().evaluate("JSON.stringify(sessionStorage)"))
        .asString()
        .doesNotContain(tag);
  }

  @Test
  void whatHasNoFormAnyMoreIsShownToBeCopied() {
    var ofClara = samples.create(cast.clara(), "name", "Süd " + tag);
    var vera =
        browser.visit(Screen.GERMAN.wide(390)).signIn("vera", "/accounts/" + ofClara + "/edit");
    vera.find("#field-name").fill("Umbenannt " + tag);
    endSessions(kontor.demo.Cast.VERA);
    samples.confineToTeam(cast.clara(), ofClara);
    save(vera);
    signInHere(vera, "vera");

    assertThat(vera.find(".kept textarea")).hasValue("Umbenannt " + tag);
    vera.glance("ended-without-form-390").takeComplaints(); // 401 and 404 in the console
    vera.isAccessible().doesNotScrollSideways();
    vera.find("[data-discard]").click();
    vera.page().reload();
    assertThat(vera.find("h1")).hasText("Hier ist nichts");
    assertThat(vera.find(".kept")).hasCount(0);
    vera.takeComplaints();
  }

  @Test
  void aFormThatOutlivedItsSessionIsOpenedAnew() {
    var vera = browser.visit().signIn("vera", record + "/edit");
    vera.find("#field-name").fill("Zwei Fenster " + tag);
    var other = vera.page().context().newPage();
    other.context().clearCookies();
    other.navigate("/signin");
    other.locator("#field-username").fill("vera");
    other.locator("#field-password").fill("kontor-vera");
    other.locator("#field-password").press("Enter");
    other.waitForURL(url -> !url.contains("/signin"));

    save(vera);
    assertThat(vera.find("h1")).hasText("Bitte noch einmal speichern");
    vera.glance("outlived").takeComplaints(); // 403 in the console
    vera.isAccessible();
    vera.find("main .btn.primary").click();
    assertThat(vera.find("#field-name")).hasValue("Zwei Fenster " + tag);
    save(vera);
    assertThat(vera.find("h1")).hasText("Zwei Fenster " + tag);
  }

  @Test
  void whatWasPutBackCanBeDiscarded() {
    var vera = browser.visit().signIn("vera", record + "/edit");
    vera.find("#field-name").fill("Doch nicht " + tag);
    vera.open(record).open(record + "/edit");
    assertThat(vera.find("#field-name")).hasValue("Doch nicht " + tag);
    vera.find("[data-discard]").click();
    assertThat(vera.find("#field-name")).hasValue("Alt " + tag);
    assertThat(vera.find("#field-name")).isFocused();
    vera.open(record + "/edit");
    assertThat(vera.find("#field-name")).hasValue("Alt " + tag);

    vera.find("#field-name").fill("Wieder nicht " + tag);
    vera.find("form .actions a").click();
    vera.open(record + "/edit");
    assertThat(vera.find("#field-name")).hasValue("Alt " + tag);
  }

  @Test
  void passwordsAreNotKept() {
    var vera = browser.visit().signIn("vera", "/profile");
    vera.find("#field-password").fill("geheim " + tag);
    vera.find("#field-theme").selectOption("dark");
    assertThat(vera.page().evaluate("JSON.stringify(sessionStorage)"))
        .asString()
        .contains("dark")
        .doesNotContain("geheim");
  }

  private static void save(BrowserVisit visit) {
    visit.find("main form .btn.primary").last().click();
  }

  private static Locator fact(BrowserVisit visit) {
    return visit.find("#fact-industry input[name=industry]");
  }

  private static void signInHere(BrowserVisit visit, String login) {
    visit.find("#field-username").fill(login);
    visit.find("#field-password").fill("kontor-" + login);
    visit.press("Enter");
    visit.page().waitForURL(url -> !url.contains("/signin"));
  }

  private void endSessions(UUID person) {
    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status ->
                database.execute(
                    "delete from platform.spring_session where principal_name = ?",
                    person.toString())));
  }
}
