package kontor.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first customer that somebody opens in the demo. */
@KontorTest
class DemoJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void hasAPastThatOneReadsDownwards() {
    var visit =
        browser.visit(Screen.GERMAN).signIn("vera").open("/accounts?customerNumber=10284&view=all");
    visit.picture("demo-list");
    visit.page().locator("tr[data-href] a").first().click();
    assertThat(visit.page().locator("#timeline")).containsText("Frau Petersen entscheidet allein");
    assertThat(visit.page().locator("#timeline .day-mark").last())
        .hasText(Pattern.compile("\\d{4}"));
    visit.picture("demo-record").isAccessible();
    visit.open("/accounts?view=all&sort=-changedAt").picture("demo-recent");
  }
}
