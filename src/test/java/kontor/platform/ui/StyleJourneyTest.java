package kontor.platform.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KontorTest
class StyleJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"390", "760", "1440", "1920"})
  void everyPartIsAccessibleAndFitsOnEveryScreenInLightAndDark(int width) {
    for (var screen :
        new Screen[] {Screen.GERMAN.wide(width), Screen.GERMAN.wide(width).inTheDark()}) {
      browser
          .visit(screen)
          .signIn("ruth", "/style")
          .picture("style-" + width + (screen.dark() ? "-dark" : ""))
          .glance("glance-" + width + (screen.dark() ? "-dark" : ""))
          .isAccessible()
          .doesNotScrollSideways();
    }
  }

  @Test
  void anErrorIsACalmPage() {
    for (var width : new int[] {390, 1440}) {
      var visit = browser.visit(Screen.GERMAN.wide(width)).signIn("vera", "/style");
      visit.open("/nothing/here").glance("error-" + width).isAccessible().doesNotScrollSideways();
      visit.takeComplaints(); // the status itself
    }
  }

  @Test
  void aFactIsChangedInPlaceWithTheKeyboardAndTakenBack() {
    var visit = style();
    visit.page().evaluate("window.stillHere = true");
    visit.find("#fact-city .edit-fact").press("Enter");
    var control = visit.find("#fact-city input[name=city]");
    assertThat(control).isFocused();

    visit.press("Escape");
    assertThat(visit.find("#fact-city .edit-fact")).isFocused();

    visit.find("#fact-city").click();
    control.fill("Husum");
    control.press("Enter");
    assertThat(visit.find("#fact-city")).containsText("Husum");
    assertThat(visit.page().evaluate("window.stillHere")).isEqualTo(true);
    assertThat(visit.find(".toast")).containsText("Gespeichert");
    visit.isAccessible();

    visit.find(".toast .do").click();
    assertThat(visit.find(".toast")).containsText("Zurückgenommen");
  }

  @Test
  void keysWalkThroughAListAndAreListed() {
    var visit = style();
    visit.find("h1").click();
    visit.press("j", "j", "x");
    assertThat(visit.find("tbody tr").nth(1)).hasClass("here at");
    assertThat(visit.find("tbody tr").nth(1)).hasAttribute("aria-selected", "true");
    visit.isAccessible();
    visit.press("k");
    assertThat(visit.find("tbody tr").nth(0)).hasClass("at");

    visit.press("?");
    assertThat(visit.find("#keys")).isVisible();
    assertThat(visit.find("#keys-here")).containsText("Termin");
    visit.isAccessible().press("Escape");
    assertThat(visit.find("#keys")).isHidden();

    visit.press("a");
    assertThat(visit.find("#sample")).isVisible();
    assertThat(visit.find("#sample input")).isFocused();
    visit.press("?", "Escape");
    assertThat(visit.find("#sample")).isHidden();

    visit.press("Control+k");
    assertThat(visit.find("#search")).isFocused();
    visit.press("j");
    assertThat(visit.find("#search")).hasValue("j");
  }

  @Test
  void aMenuOpensAndClosesByKeyboard() {
    var visit = style();
    visit.find(".top summary").last().press("Enter");
    var entry = visit.find(".top .menu-list a[href='/profile']");
    assertThat(entry).isVisible();
    visit.press("ArrowDown");
    assertThat(entry).isFocused();
    visit.picture("style-menu").isAccessible().press("Escape");
    assertThat(entry).isHidden();
    assertThat(visit.find(".top summary").last()).isFocused();
  }

  @Test
  void withoutANetworkNothingIsLostAndOnePressTriesAgain() {
    var visit = style();
    visit.find("#fact-city .edit-fact").press("Enter");
    visit.find("#fact-city input[name=city]").fill("Husum");
    visit.page().context().setOffline(true);
    visit.press("Enter");
    assertThat(visit.find(".toast")).containsText("Verbindung");
    assertThat(visit.find("#fact-city input[name=city]")).hasValue("Husum");
    visit.picture("style-offline");

    visit.page().context().setOffline(false);
    visit.find(".toast [data-retry]").click();
    assertThat(visit.find("#fact-city")).containsText("Husum");
    assertThat(visit.takeComplaints()).isNotEmpty();
  }

  @Test
  void whatFailsOnTheServerIsSaidBesideThePageAndNotInIt() {
    var visit = style();
    visit
        .page()
        .evaluate("htmx.ajax('GET', '/nothing/here', {target: '#fact-city', swap: 'outerHTML'})");
    assertThat(visit.find(".toast")).containsText("Hier ist nichts");
    assertThat(visit.find("#fact-city")).containsText("Hamburg");
    assertThat(visit.takeComplaints()).isNotEmpty();
  }

  @Test
  void theContentPolicyBites() {
    var visit = style();
    visit
        .page()
        .evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<p onclick=\"1\" style=\"color: red\">x</p>')");
    visit.page().waitForCondition(() -> !visit.complaintsSoFar().isEmpty());
    assertThat(visit.takeComplaints()).allMatch(text -> text.contains("Policy"));
  }

  private BrowserVisit style() {
    return browser.visit().signIn("vera", "/style");
  }
}
