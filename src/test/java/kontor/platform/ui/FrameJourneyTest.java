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
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(search).hasAttribute("aria-activedescendant", "suggestion-0");
    assertThat(options.first().locator("mark")).hasText("Hansa");
    assertThat(options.last()).hasText("Alle Treffer zu „hansa“");
    visit.glance("frame-search").isAccessible();
    visit.press("ArrowDown", "ArrowUp", "ArrowUp");
    assertThat(options.last()).hasAttribute("aria-selected", "true");
    visit.press("Escape");
    assertThat(options).hasCount(0);
    assertThat(search).hasAttribute("aria-expanded", "false");
    assertThat(search).isFocused();

    search.fill("xqzxqzxqz");
    assertThat(visit.find("#suggestions .none")).isVisible();
    visit.isAccessible();
    visit.press("Enter");
    visit.page().waitForURL("**/search?q=*");
  }

  @Test
  void whatIsNotFoundIsBegunFromTheSearch() {
    var visit = browser.visit().signIn("vera", "/accounts/new");
    visit.press("Control+k");
    visit.find("#search").fill("xqzxqzxqz");
    assertThat(visit.find("#suggestions [data-href^='/accounts/new']")).isVisible();
    visit.press("ArrowDown", "Enter");
    assertThat(visit.find("#field-name")).hasValue("xqzxqzxqz");
  }

  @Test
  void goingBackFromWhatWasMendedLeadsToTheForm() {
    var visit = browser.visit().signIn("vera", "/accounts/new");
    visit.find("form.wide-form [name=name]").press("Enter");
    assertThat(visit.find("#errors, .errors").first()).isVisible();
    visit.takeComplaints(); // 422 in the console
    assertThat(visit.page()).hasURL(Pattern.compile(".*/accounts/new"));

    visit.find("[name=name]").fill("Zurück GmbH");
    visit.find("form.wide-form [name=name]").press("Enter");
    visit.page().waitForURL(Pattern.compile(".*/accounts/[0-9a-f-]{36}"));
    visit.page().goBack();

    assertThat(visit.page()).hasURL(Pattern.compile(".*/accounts/new"));
    assertThat(visit.find("form.wide-form [name=name]")).isVisible();
  }

  @Test
  void enterOpensTheFirstThatIsFoundHoweverFastOneTypes() {
    var visit = browser.visit().signIn("vera", "/style");
    visit.press("Control+k");
    visit.page().keyboard().insertText("kaufhaus reinh");
    visit.press("a", "r", "Enter");
    assertThat(visit.find("h1")).hasText("Kaufhaus Reinhardt KG");
  }

  @Test
  void betweenPhoneAndDeskTheNavigationIsARail() {
    var visit = browser.visit(Screen.GERMAN.wide(1024)).signIn("vera", "/accounts?view=all");
    assertThat((Number) visit.find(".nav").evaluate("nav => nav.clientWidth"))
        .satisfies(width -> assertThat(width.intValue()).isLessThan(60));
    assertThat(
            visit
                .page()
                .getByRole(
                    AriaRole.LINK,
                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("Kunden"))
                .first())
        .hasAttribute("title", "Kunden");
    visit.glance("frame-rail").isAccessible().doesNotScrollSideways();
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
      var lines =
          "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)";
      assertThat((Number) visit.find("tbody tr").first().evaluate(lines))
          .satisfies(height -> assertThat(height.doubleValue()).isLessThan(5));
      visit
          .glance("frame-list-390" + (screen.dark() ? "-dark" : ""))
          .isAccessible()
          .doesNotScrollSideways();
    }
  }

  @Test
  void theBarAtTheTopEndsWhereThePageEnds() {
    for (var width : new int[] {1440, 1920, 2560}) {
      var visit = browser.visit(Screen.GERMAN.wide(width)).signIn("vera", "/accounts");
      var edges =
          "s => { const r = document.querySelector(s).getBoundingClientRect(); return [r.left, r.right].map(Math.round).join(); }";
      var page = visit.page();
      var list = String.valueOf(page.evaluate(edges, ".table-wrap")).split(",");
      assertThat(String.valueOf(page.evaluate(edges, ".palette"))).startsWith(list[0] + ",");
      assertThat(String.valueOf(page.evaluate(edges, ".top > .right"))).endsWith("," + list[1]);
    }
  }

  @Test
  void whatEndsAFormIsAtHandAndCoversNothing() {
    for (var width : new int[] {390, 1440}) {
      var visit = browser.visit(Screen.GERMAN.wide(width)).signIn("vera", "/accounts/new");
      var page = visit.page();
      assertThat(visit.find(".wide-form > .actions .btn.primary")).isInViewport();
      visit.find("#field-name").focus();
      for (var i = 0; i < 30; i++) {
        visit.press("Tab");
        assertThat(page.evaluate(COVERED)).isEqualTo("");
      }
      visit.find(".wide-form > .actions .btn.primary").click();
      visit.find(".errors a").first().click();
      assertThat(page.evaluate(COVERED)).isEqualTo("");
      assertThat(visit.find("label[for=field-name]")).isInViewport();
      visit.takeComplaints(); // the browser names the refused answer
      visit.glance("form-refused-" + width).isAccessible();
    }
  }

  /** What has the focus, if a bar covers a part of it; else nothing. */
  private static final String COVERED =
      """
      () => {
        const one = document.activeElement;
        if (!one.closest(".wide-form") || one.closest(".actions")) return "";
        const at = one.getBoundingClientRect();
        const top = document.querySelector(".top").getBoundingClientRect().bottom;
        const bottom = document.querySelector(".wide-form > .actions").getBoundingClientRect().top;
        return at.top < top || at.bottom > bottom ? one.outerHTML : "";
      }
      """;

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
