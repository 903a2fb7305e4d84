package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One sees where one is: after Back, while walking through a page by key, beside a strange name.
 */
@KontorTest
class WhereOneIsJourneyTest {

  /** What lies over the middle of what has the focus, where that is on the screen at all. */
  private static final String COVERED =
      """
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body || focused.closest('.top, .nav, .skip')) return '';
        const box = focused.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) return '';
        const x = Math.min(Math.max(box.left + 2, 1), innerWidth - 1);
        const y = box.top + Math.min(box.height / 2, 12);
        const name = focused.outerHTML.slice(0, 120);
        if (y < 0 || y > innerHeight) return 'off the screen: ' + name;
        const above = document.elementFromPoint(x, y);
        if (!above || focused.contains(above) || above.contains(focused)) return '';
        return above.closest('.top, .nav, thead, .foot') ? name + ' below ' + above.outerHTML.slice(0, 80) : '';
      }
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void afterBackOneIsAtTheRowThatWasOpened() {
    var tag = ownTag();
    for (var name : new String[] {"Anker ", "Bug ", "Cockpit "})
      samples.create(cast.vera(), "name", name + tag, "tags", tag);
    var visit = browser.visit().signIn("vera", "/accounts?view=all&tags=" + tag);
    var link = visit.find(".table .first a");
    assertThat(link).hasCount(3);
    visit.press("j", "j", "Enter");
    assertThat(visit.find("h1")).hasText("Bug " + tag);
    visit.page().goBack();
    assertThat(link.nth(1)).isFocused();
    visit.press("j", "Enter");
    assertThat(visit.find("h1")).hasText("Cockpit " + tag);

    visit.page().goBack();
    visit.find(".table tbody tr").first().locator("td").last().click();
    assertThat(visit.find("h1")).hasText("Anker " + tag);
    visit.page().goBack();
    assertThat(link.first()).isFocused();
    assertThat(visit.find(".table tr.at")).hasCount(1);
    visit.open("/accounts?view=all&tags=" + tag);
    assertThat(visit.find(".table tr.at")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void nothingThatHasTheFocusIsBelowABar(int width) {
    var id = samples.create(cast.vera(), "name", "Lang " + ownTag());
    var visit = browser.visit(Screen.GERMAN.wide(width)).signIn("vera");
    for (var page :
        new String[] {"/accounts/" + id + "/edit", "/accounts/" + id, "/accounts?view=all"}) {
      visit.open(page);
      for (var key : new String[] {"Tab", "Shift+Tab"}) {
        for (var step = 0; step < 60; step++) {
          visit.press(key);
          assertThat(visit.page().evaluate(COVERED)).as("%s %s", page, key).isEqualTo("");
        }
      }
    }
  }

  @Test
  void aNameThatTurnsTheWritingDoesNotTurnWhatFollows() {
    var tag = ownTag();
    var id = samples.create(cast.vera(), "name", "Nord \u202Egnp." + tag);
    var visit = browser.visit().signIn("vera", "/accounts/" + id + "/edit");
    assertRunsOn(visit, "h1", "ändern");
    visit.glance("turned-name");
    assertThat(visit.page().title())
        .isEqualTo("\u2068\u2068Nord \u202Egnp." + tag + "\u2069 ändern\u2069 · Kontor");
  }

  private static void assertRunsOn(BrowserVisit visit, String selector, String word) {
    var runs =
        visit
            .page()
            .evaluate(
                """
                ([selector, word]) => {
                  const text = document.querySelector(selector).lastChild;
                  const at = text.data.lastIndexOf(word);
                  const range = document.createRange();
                  const left = i => { range.setStart(text, i); range.setEnd(text, i + 1); return range.getBoundingClientRect().left; };
                  return at >= 0 && left(at) < left(at + word.length - 1);
                }
                """,
                new String[] {selector, word});
    assertThat(runs).isEqualTo(true);
  }
}
