package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Ids;
import kontor.platform.list.RecordInput;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Who changed what, as one reads it. */
@KontorTest
@Tag("M34")
class AccountHistoryJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired Timeline timeline;
  @Autowired RecordInput input;
  @Autowired Cast cast;

  @Test
  void goesBackToTheBeginOnWideAndNarrowScreens() {
    var id = busyAccount();
    var wide = browser.visit().signIn("vera").open("/accounts/" + id + "/history");
    wide.picture("history-wide").isAccessible().doesNotScrollSideways();
    wide.find(".earlier a").click();
    assertThat(wide.find(".history > li").last()).containsText("Angelegt");
    assertThat(wide.find(".earlier")).hasCount(0);
    wide.find(".history .whole summary").first().click();
    assertThat(wide.find(".history .whole > div").first()).isVisible();
    wide.isAccessible();

    var narrow =
        browser
            .visit(Screen.GERMAN.wide(390).inTheDark())
            .signIn("vera")
            .open("/accounts/" + id + "/history");
    narrow.picture("history-narrow").isAccessible().doesNotScrollSideways();
  }

  private AccountId busyAccount() {
    var typed = new TypedAccounts(accounts, input);
    var id = typed.create(cast.vera(), "name", "Betriebsam & Söhne GmbH", "city", "Husum");
    for (var n = 1; n <= 52; n++)
      typed.change(cast.vera().because("request:" + Ids.next()), id, n, Map.of("city", "Ort " + n));
    cast.aylin()
        .because("request:" + Ids.next())
        .run(() ->
            timeline.note(
                id, "Ruft nur vormittags an.\n\n" + "Mehr davon steht hier. ".repeat(30), null));
    typed.change(
        cast.jonas().because("request:" + Ids.next()),
        id,
        53,
        Map.of(
            "kinds", "customer,supplier",
            "openingHours", "Montag bis Freitag\n9 bis 18 Uhr\nSamstag geschlossen",
            "website", "https://betriebsam.example/" + "sehr-lang".repeat(20)));
    cast.henrik()
        .because("request:" + Ids.next())
        .run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Geschäft aufgegeben"));
    return id;
  }
}
