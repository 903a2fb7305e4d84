package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A list is narrowed down by typing what one knows, and what stands there is changed by a click.
 */
@KontorTest
class ConditionJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void findsTheBranchesOfACompanyByItsName() {
    var name = "Zentrale " + ownTag();
    var parent = samples.create(cast.vera(), "name", name);
    samples.create(cast.vera(), "name", "Filiale von " + name, "parent", parent.toString());
    var visit = browser.visit().signIn("vera", "/accounts?view=all");
    var page = visit.page();
    page.locator("summary.chip.add").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gehört zu")).click();

    page.locator("#field-value").pressSequentially("Gibt es nicht");
    apply(page);
    assertThat(page.locator("#field-value-error"))
        .hasText("Gehört zu: Unter diesem Namen ist nichts bekannt.");
    assertThat(page.locator("#field-value")).hasValue("Gibt es nicht");
    assertThat(page.locator("#list tbody tr").first()).isVisible();
    visit.picture("condition-refused").isAccessible();
    visit.takeComplaints(); // the browser names the refused answer

    page.locator("#field-value").fill("");
    page.locator("#field-value").pressSequentially(name);
    assertThat(page.locator("#field-value-list option[value^='" + name + "']")).hasCount(1);
    apply(page);
    assertThat(page).hasURL(Pattern.compile(".*[?&]parent=" + parent + ".*"));
    assertThat(page.locator("#list tbody tr")).hasCount(1);
    assertThat(page.locator("#list .chip").first()).containsText("Gehört zu ist " + name);
    visit.isAccessible();
  }

  @Test
  void isChangedByAClickAndTakenAwayByAnother() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Kieler Kranz", "city", "Kiel", "tags", tag);
    samples.create(cast.vera(), "name", "Ulmer Uhren", "city", "Ulm", "tags", tag);
    var visit = browser.visit().signIn("vera", "/accounts?view=all&city=Kiel&tags=" + tag);
    var page = visit.page();
    assertThat(page.locator("#list tbody tr")).hasCount(1);

    page.getByText("Ort ist Kiel").click();
    assertThat(page.locator("#field-value")).isFocused();
    assertThat(page.locator("#field-value")).hasValue("Kiel");
    visit.picture("condition-open").isAccessible();
    visit.press("Escape");
    assertThat(page.locator(".chip-form")).hasCount(0);
    assertThat(page.getByText("Ort ist Kiel")).isFocused();
    assertThat(page).hasURL(Pattern.compile(".*[?]view=all&city=Kiel&tags=" + tag));

    visit.press("Enter");
    page.locator("#field-operator").selectOption("starts");
    page.locator("#field-value").fill("Ul");
    visit.press("Enter");
    assertThat(page.locator("#list tbody tr")).hasText(Pattern.compile("Ulmer Uhren.*"));
    assertThat(page).hasURL(Pattern.compile(".*[?]view=all&city.starts=Ul&tags=" + tag));
    assertThat(page.getByText("Ort beginnt mit Ul")).isFocused();

    page.getByLabel("Ohne die Bedingung Ort").click();
    assertThat(page.locator("#list tbody tr")).hasCount(2);
  }

  @Test
  void isFoundAmongManyByTyping() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Wiener Waffeln", "country", "AT", "tags", tag);
    samples.create(cast.vera(), "name", "Kieler Kranz", "country", "DE", "tags", tag);
    var visit = browser.visit().signIn("vera", "/accounts?view=all&tags=" + tag);
    var page = visit.page();
    var shown = page.locator(".menu.start .menu-list > a:visible");

    page.locator("summary.chip.add").click();
    assertThat(page.locator(".menu.start [data-narrow]")).isFocused();
    visit.press("g", "e", "p", "r", "u", "e", "f", "t");
    assertThat(shown).containsText(new String[] {"Geprüft von", "Zuletzt geprüft"});
    visit.glance("condition-search").isAccessible();
    page.locator(".menu.start [data-narrow]").fill("xyz");
    assertThat(page.locator(".menu.start [data-none]")).hasText("So heißt hier nichts.");
    page.locator(".menu.start [data-narrow]").fill("beschaft");
    assertThat(shown).hasText(new String[] {"Beschäftigte"});

    page.locator(".menu.start [data-narrow]").fill("land");
    visit.press("ArrowDown");
    assertThat(
            page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Land").setExact(true)))
        .isFocused();
    visit.press("Enter");
    assertThat(page.locator("#field-value")).isFocused();
    page.locator("#field-value").fill("austria");
    visit.press("Enter");
    assertThat(page.getByText("Land ist Österreich")).isFocused();
    assertThat(page.locator("#list tbody tr")).hasText(Pattern.compile("Wiener Waffeln.*"));
    assertThat(page.locator(".views [aria-current]")).hasText(Pattern.compile("Alle\\s*1"));
  }

  @Test
  void marksWhatEnterTakesAndPutsItFirst() {
    var visit = browser.visit().signIn("vera", "/accounts?view=all");
    visit.find("summary.chip.add").click();
    assertThat(visit.find(".menu.start [data-narrow]")).isFocused();
    visit.press("o", "r", "t");
    assertThat(visit.find(".menu.start .menu-list > a:visible").first()).hasText("Ort");
    assertThat(visit.find(".menu.start .taken")).hasText("Ort");
    visit.isAccessible().press("Enter");
    assertThat(visit.find(".chip-form")).containsText("Ort");
  }

  @Test
  void findsAColumnByTypingAndChoosesItByEnter() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Wiener Waffeln", "country", "AT", "tags", tag);
    var visit = browser.visit().signIn("vera", "/accounts?view=all&tags=" + tag);
    var page = visit.page();
    page.locator(".menu.end summary").click();
    var search = page.locator(".menu.end [data-narrow]");
    assertThat(search).isFocused();
    visit.press("L", "a", "n", "d", "Enter");
    assertThat(page.locator(".menu.end input[value='country']")).isChecked();
    search.fill("");
    visit.press("Enter");
    assertThat(page.locator("#list thead")).containsText("Land");
    assertThat(page.locator("#list tbody")).containsText("Österreich");
  }

  @Test
  void isReadableOnEveryScreen() {
    var wrong = "/accounts?view=all&country=Atlantis&employees.from=viele&kinds=customer";
    for (var screen :
        List.of(
            Screen.GERMAN,
            Screen.GERMAN.inTheDark(),
            Screen.GERMAN.wide(390),
            Screen.GERMAN.wide(390).inTheDark())) {
      var visit = browser.visit(screen).signIn("vera", "/accounts?view=all");
      var name = screen.width() + (screen.dark() ? "-dark" : "") + "-" + screen.language();
      assertThat(visit.find(".views .n")).not().isEmpty();
      visit.glance("list-" + name).isAccessible().doesNotScrollSideways();
      visit.open(wrong).glance("list-refused-" + name).isAccessible().doesNotScrollSideways();
      visit.open("/accounts?view=all&city=Nirgends&country=AT").glance("list-nothing-" + name);
      visit.isAccessible().doesNotScrollSideways();
      visit.open("/accounts?view=customers&change=0").glance("list-change-" + name);
      visit.find(".menu.end summary").click();
      if (screen.width() > 760) assertThat(visit.find(".menu.end [data-narrow]")).isFocused();
      visit.glance("list-columns-" + name).doesNotScrollSideways();
    }
  }

  @Test
  void staysReadableOnAPhone() {
    var address = "/accounts?condition=country&operator=is&value=Atlantis";
    var visit = browser.visit(Screen.GERMAN.wide(390).inTheDark()).signIn("vera", "/accounts");
    visit.open(address).glance("condition-refused-narrow").isAccessible().doesNotScrollSideways();
    visit.takeComplaints(); // the browser names the refused answer
  }

  private static void apply(Page page) {
    page.locator(".chip-form button").click();
  }
}
