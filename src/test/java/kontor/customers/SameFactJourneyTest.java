package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;

import com.microsoft.playwright.Page;
import kontor.Browser;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people change the same fact, each where it stands. */
@KontorTest
class SameFactJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void whoComesSecondSeesBothSidesInItsPlaceAndChooses() {
    var id = samples.create(cast.vera(), "name", "Doppelt " + ownTag(), "industry", "Optik");
    var vera = browser.visit().signIn("vera", "/accounts/" + id);
    var jonas = browser.visit().signIn("jonas", "/accounts/" + id);
    var mine = type(vera.page(), "Mode");
    var other = type(jonas.page(), "Schmuck");
    mine.press("Enter");
    assertThat(vera.page().locator("#fact-industry")).containsText("Mode");

    other.press("Enter");
    var conflict = jonas.page().locator(".conflict");
    assertThat(conflict).containsText("Vera Lindqvist");
    assertThat(conflict).containsText("Mode");
    assertThat(conflict).containsText("Schmuck");
    jonas.glance("conflict-in-place").isAccessible();
    jonas.takeComplaints(); // the browser names the refused answer
    conflict.locator("button").first().click();
    assertThat(jonas.page().locator("main")).containsText("Schmuck");
  }

  private static com.microsoft.playwright.Locator type(Page page, String industry) {
    page.locator("#fact-industry").click();
    var field = page.locator("#fact-industry input[name=industry]");
    field.fill(industry);
    return field;
  }
}
