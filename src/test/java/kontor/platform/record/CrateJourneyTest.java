package kontor.platform.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.UUID;
import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.list.FieldValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a record of whose type no module says more than it must. */
@KontorTest
@Tag("M1")
class CrateJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired Crates crates;
  @Autowired Cast cast;

  @Test
  void factsAreChangedWhereTheyStand() {
    var visit = at(crate(), Screen.GERMAN);
    visit.find("#fact-content").click();
    visit.find("#fact-content input[name=content]").fill("Bohrer");
    visit.press("Enter");
    assertThat(visit.find("#fact-content")).hasText("Bohrer");
    visit.find(".toast .do").click();
    assertThat(visit.find("#fact-content")).hasText("Pinsel");
  }

  @Test
  void thePageIsForEveryScreen() {
    var id = crate();
    for (var screen :
        List.of(
            Screen.GERMAN,
            Screen.GERMAN.wide(390),
            Screen.GERMAN.wide(1920).inTheDark(),
            Screen.GERMAN.in("en-GB"))) {
      var visit = at(id, screen);
      visit.isAccessible().doesNotScrollSideways();
      visit.glance("crate-%s-%d".formatted(screen.language(), screen.width()));
      visit.find("details.menu summary").last().click();
      visit.isAccessible();
    }
  }

  private BrowserVisit at(UUID id, Screen screen) {
    return browser.visit(screen).signIn("vera").open("/crates/" + id);
  }

  private UUID crate() {
    var values =
        FieldValues.none()
            .with(Crates.LABEL, "Kiste " + UUID.randomUUID())
            .with(Crates.CONTENT, "Pinsel");
    return cast.vera().call(() -> crates.create(values));
  }
}
