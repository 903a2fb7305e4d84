package kontor.platform.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@KontorTest
class FrameJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void theSearchIsUsedWithTheKeyboardAlone() {
    var visit = browser.visit().signIn("vera", "/style");
    var search = visit.find("#search");
    visit.press("/");
    search.pressSequentially("hansa");
    var options = visit.find("#suggestions [role=option]");
    assertThat(options.first()).isVisible();
    assertThat(search).hasAttribute("aria-expanded", "true");
    visit.press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    visit.glance("frame-search").isAccessible();
    visit.press("Escape");
    assertThat(options).hasCount(0);
    assertThat(search).hasAttribute("aria-expanded", "false");
    assertThat(search).isFocused();

    search.fill("xqzxqzxqz");
    assertThat(visit.find("#suggestions .none")).isVisible();
    visit.isAccessible();
    visit.press("ArrowDown", "Enter");
    visit.page().waitForURL("**/search?q=*");
  }

  @Test
  void gAndALetterLeadToAPlaceAndNotIntoAField() {
    var visit = browser.visit().signIn("vera", "/style");
    visit.press("Control+k", "g", "k");
    assertThat(visit.find("#search")).hasValue("gk");
    visit.find("h1").click();
    visit.press("g", "k");
    visit.page().waitForURL("**/accounts*");
    assertThat(visit.find(".nav [aria-current=page]").first()).hasText("Kunden");
  }

  @Test
  void theThemeIsChosenInTheMenuAndStays() {
    var visit = browser.visit().signIn("clara", "/style");
    choose(visit.page(), "Dunkel");
    assertThat(visit.find("html")).hasAttribute("data-theme", "dark");
    assertThat(visit.page().evaluate("getComputedStyle(document.body).colorScheme"))
        .isEqualTo("dark");
    visit.glance("frame-dark").isAccessible();
    choose(visit.page(), "System");
    assertThat(visit.find("html")).hasAttribute("data-theme", "system");
  }

  @Test
  void onAPhoneTheListIsCardsAboveABarOfPlaces() {
    for (var screen : new Screen[] {Screen.GERMAN.wide(390), Screen.GERMAN.wide(390).inTheDark()}) {
      var visit = browser.visit(screen).signIn("vera", "/accounts");
      assertThat(visit.find(".nav")).isVisible();
      visit
          .glance("frame-list-390" + (screen.dark() ? "-dark" : ""))
          .isAccessible()
          .doesNotScrollSideways();
    }
  }

  @Test
  void whoReadsEnglishIsAskedInEnglishToSignIn() {
    var visit = browser.visit(Screen.GERMAN.in("en-GB")).open("/signin").glance("frame-signin-en");
    assertThat(visit.find("html")).hasAttribute("lang", "en");
    assertThat(visit.find("h1")).hasText(Pattern.compile("Sign in.*"));
    visit.isAccessible();
  }

  private static void choose(com.microsoft.playwright.Page page, String theme) {
    page.locator(".top summary").last().click();
    page.getByRole(
            AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(theme))
        .click();
  }
}
