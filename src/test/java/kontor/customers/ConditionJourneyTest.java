package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A condition is added to a list by typing what one knows. */
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
        .hasText("Unter diesem Namen ist nichts bekannt.");
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
