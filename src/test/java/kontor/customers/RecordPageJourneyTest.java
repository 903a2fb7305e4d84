package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The record and its form at a screen, at a phone and on paper. */
@KontorTest
@Tag("M1")
class RecordPageJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired Cast cast;

  @Test
  void factsOfTheHeadAreChangedByAClick() {
    var visit = at("/accounts/" + company());
    visit.find("#fact-industry").click();
    visit.find("#fact-industry input[name=industry]").fill("Bootsbau");
    visit.isAccessible().doesNotScrollSideways();
    visit.press("Enter");
    assertThat(visit.find("#fact-industry")).hasText("Bootsbau");
    visit.find("#fact-kinds .edit-fact").focus();
    visit.press("Enter");
    visit.find("#fact-kinds input[value=partner]").check();
    visit.find("#fact-kinds button").click();
    assertThat(visit.find("#fact-kinds .tag")).hasCount(2);
    visit.find("#fact-owner").click();
    visit.isAccessible().doesNotScrollSideways().press("Escape");
    assertThat(visit.find("#fact-owner")).hasText("Vera Lindqvist");
  }

  @Test
  void anAddressIsChangedWhereItStandsAndTakenBack() {
    var visit = at("/accounts/" + company());
    visit.find("#fact-address").click();
    visit.find("#fact-address input[name=street]").fill("Am Hafen 7");
    visit.find("#fact-address input[name=postcode]").fill("25813");
    visit.isAccessible().doesNotScrollSideways().glance("address-in-place");
    visit.press("Enter");
    assertThat(visit.find("#fact-address .line").first()).hasText("Am Hafen 7");
    assertThat(visit.find("#fact-address .line").nth(1)).hasText("25813 Husum");
    visit.find(".toast .do").click();
    assertThat(visit.find("#fact-address .line").first()).hasText("Am Kai 3");
    assertThat(visit.find("#fact-address .line").nth(1)).hasText("Husum");
  }

  @Test
  void whatIsNotKnownOpensToBeFilledIn() {
    var visit = at("/accounts/" + company());
    var sheet = visit.find("details.nothing");
    assertThat(sheet.boundingBox().height).isLessThan(50); // one line
    sheet.locator("summary").click();
    visit.find("#fact-vatId").click();
    visit.find("#fact-vatId input[name=vatId]").fill("DE136695976");
    visit.press("Enter");
    assertThat(visit.find("#fact-vatId .line")).containsText("136695976");
    visit.isAccessible();
  }

  @Test
  void aLongNameBreaksAndNothingSticksOut() {
    var word = "Donaudampfschifffahrts".repeat(4).substring(0, 80);
    var id =
        samples.create(
            cast.vera(),
            "name",
            word + " " + "und Söhne ".repeat(10) + ownTag(),
            "city",
            word,
            "industry",
            word,
            "email",
            word.substring(0, 60) + "@" + word.substring(0, 60) + ".example",
            "status",
            "dormant",
            "statusReason",
            word,
            "tags",
            word.substring(0, 50) + ",Linea");
    for (var width : new int[] {390, 768, 1440})
      browser
          .visit(Screen.GERMAN.wide(width))
          .signIn("vera")
          .open("/accounts/" + id)
          .doesNotScrollSideways()
          .picture("record-long-" + width);
    var phone = browser.visit(Screen.GERMAN.wide(390)).signIn("vera");
    for (var page : List.of("edit", "history", "audience", "archival", "parts"))
      phone.open("/accounts/" + id + "/" + page).doesNotScrollSideways();
  }

  @Test
  void aRemovedNumberComesBackFromTheToast() {
    var visit = at("/accounts/" + company() + "/parts?add=channels");
    visit.find("select[name=kind]").selectOption("fax");
    visit.find("input[name=value]").fill("04841 12 34");
    visit.press("Enter");
    assertThat(visit.find(".parts > li")).containsText("04841 12 34");
    visit.isAccessible().doesNotScrollSideways();
    visit.find(".parts form button").click();
    assertThat(visit.find(".parts > li")).hasCount(0);
    visit.find(".toast .do").click();
    assertThat(visit.find(".parts > li")).containsText("04841 12 34");
    visit.find(".parts .actions a").click();
    visit.isAccessible().doesNotScrollSideways().glance("parts-changing");
    visit.find("input[name=value]").fill("04841 56 78");
    visit.press("Enter");
    assertThat(visit.find(".parts > li")).containsText("04841 56 78");
  }

  @Test
  void whatIsUnfoldedAtTheFootComesIntoView() {
    var visit = at("/accounts/" + company());
    visit.page().setViewportSize(1440, 420);
    visit.find("details.nothing summary").click();
    visit.page().waitForFunction("scrollY > 0");
  }

  @Test
  void aKeyBeginsACompanyOnTheListAndANoteOnTheRecord() {
    var visit = at("/accounts");
    visit.press("c");
    assertThat(visit.page()).hasURL(Pattern.compile(".*/accounts"));
    visit.press("n");
    assertThat(visit.page()).hasURL(Pattern.compile(".*/accounts/new"));
    visit.open("/accounts/" + company()).press("n");
    assertThat(visit.find("#note")).isFocused();
  }

  @Test
  void aNoteIsWrittenAndSavedByKeys() {
    var visit = at("/accounts/" + company());
    visit.press("n");
    visit.page().keyboard().type("Ruft am Montag zurück.");
    visit.press("Control+Enter");
    assertThat(visit.find(".timeline li .text")).hasText("Ruft am Montag zurück.");
    assertThat(visit.find("#note")).hasValue("");
    assertThat(visit.find("#note")).isFocused();
  }

  @Test
  void thatItWasVerifiedIsTakenBackFromTheToast() {
    var visit = at("/accounts/" + company());
    visit.find(".verified button").click();
    assertThat(visit.find(".verified")).containsText("heute geprüft");
    visit.isAccessible();
    visit.find(".toast .do").click();
    assertThat(visit.find(".verified")).containsText("nie geprüft");
  }

  @Test
  void ofAPartThatTwoChangedOneChoosesWhatStands() {
    var id = company();
    samples.addAddress(cast.vera(), id, "uses", "delivery", "city", "Kiel", "street", "Hafen 1");
    var first = at("/accounts/" + id + "/parts");
    first.find("a[href*=edit]").last().click();
    var second = browser.visit().signIn("jonas").open("/accounts/" + id + "/parts");
    second.find("a[href*=edit]").last().click();
    first.find("#field-city").fill("Husum");
    first.find("form.body button.primary").click();
    assertThat(first.find(".parts")).containsText("Husum");
    second.find("#field-city").fill("Jena");
    second.find("#field-street").fill("Hafen 2");
    second.find("form.body button.primary").click();
    assertThat(second.find("form.conflict .sides")).hasCount(1);
    second.takeComplaints(); // the browser names the refused answer
    second.isAccessible().doesNotScrollSideways().glance("part-conflict");
    second.find("input[value=theirs]").check();
    second.find("form.conflict button.primary").click();
    assertThat(second.find(".parts")).containsText("Husum");
    assertThat(second.find(".parts")).containsText("Hafen 2");
  }

  @Test
  void onAPhoneOneNotesBeforeOneReads() {
    var visit = browser.visit(Screen.GERMAN.wide(390)).signIn("vera");
    visit.open("/accounts/" + company());
    assertThat(visit.find(".composer")).isVisible();
    assertThat(top(visit, ".composer")).isLessThan(top(visit, "#fact-address"));
    assertThat(top(visit, "#fact-address")).isLessThan(top(visit, "#timeline > header"));
    visit.find("#fact-kinds").click();
    visit.isAccessible().doesNotScrollSideways().picture("record-phone-kinds");
  }

  private static double top(BrowserVisit visit, String selector) {
    return visit.find(selector).boundingBox().y;
  }

  @Test
  void onPaperItSaysWhenAndHasNothingToPress() {
    var id = company();
    cast.vera().run(() -> timeline.note(id, "Ruft gern vormittags an.", null));
    var visit = at("/accounts/" + id);
    onPaper(visit);
    visit.picture("record-print");
    assertThat(visit.find("nav").first()).not().isVisible();
    for (var button : visit.find(".btn, .edit-fact, form").all())
      assertThat(button).not().isVisible();
    assertThat(said(visit, ".timeline time")).matches("\"\\d\\d\\.\\d\\d\\.\\d{4}.*\"");
    assertThat(visit.find("#fact-employees")).isVisible();

    visit.open("/accounts/" + id + "/history");
    visit.picture("history-print");
    assertThat(visit.find(".history .begin dd").first()).isVisible();
    assertThat(said(visit, ".history time")).matches("\"\\d\\d\\.\\d\\d\\.\\d{4}.*\"");
  }

  @Test
  void fieldsAreAsWideAsWhatIsTypedIntoThem() {
    var wide = at("/accounts/new");
    assertThat(width(wide, "postcode")).isLessThan(width(wide, "city"));
    assertThat(width(wide, "city")).isLessThan(width(wide, "street"));
    wide.find("details.form-section:has(#field-iban) > summary").click();
    wide.find("#field-iban").fill("DE44 5001 0517 5407 3249 31");
    assertThat(wide.page().evaluate("i => i.scrollWidth <= i.clientWidth", field(wide, "iban")))
        .isEqualTo(true);

    var phone = browser.visit(Screen.GERMAN.wide(390)).signIn("vera").open("/accounts/new");
    for (var name : new String[] {"postcode", "city", "employees", "owner", "name"}) {
      phone.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(width(phone, name)).as(name).isEqualTo(width(phone, "street"));
    }
  }

  private AccountId company() {
    return samples.create(
        cast.vera(),
        "name",
        "Werft " + ownTag(),
        "kinds",
        "customer",
        "industry",
        "Schiffbau",
        "employees",
        "48",
        "street",
        "Am Kai 3",
        "city",
        "Husum");
  }

  private BrowserVisit at(String path) {
    return browser.visit().signIn("vera").open(path);
  }

  private static void onPaper(BrowserVisit visit) {
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  private static String said(BrowserVisit visit, String selector) {
    return visit
        .find(selector)
        .first()
        .evaluate("e => getComputedStyle(e, '::after').content.replace('attr(title)', e.title)")
        .toString();
  }

  private static Object field(BrowserVisit visit, String name) {
    return visit.find("#field-" + name).elementHandle();
  }

  private static double width(BrowserVisit visit, String name) {
    return visit.find("#field-" + name).boundingBox().width;
  }
}
