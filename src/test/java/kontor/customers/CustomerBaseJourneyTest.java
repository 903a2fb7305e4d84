package kontor.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.KontorApplication;
import kontor.KontorTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** From nothing to a customer base: the job that everything else stands on. */
@KontorTest
@Tag("M1")
class CustomerBaseJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @TempDir Path folder;

  /** An instance of its own, empty as after {@code ./kontor run}. */
  @Test
  void leadsFromTheFirstVisitToAnImportedFoundAndChangedCustomer() throws Exception {
    try (var kontor =
        new SpringApplicationBuilder(KontorApplication.class)
            .run(
                "--server.port=0",
                "--kontor.data-dir=" + folder.resolve("data"),
                "--kontor.database.url=embedded",
                "--kontor.demo=false")) {
      var port = ((ServletWebServerApplicationContext) kontor).getWebServer().getPort();
      var visit = browser.visit("http://localhost:" + port, Screen.GERMAN);
      setUp(visit);
      importFile(visit);
      offersNoTeamWhereThereIsNone(visit);
      findAndChange(visit);
    }
  }

  private void setUp(BrowserVisit visit) {
    var page = visit.open("/").page();
    assertThat(page).hasURL(Pattern.compile(".*/welcome"));
    visit.picture("first-visit").isAccessible();
    visit.find(".languages button[lang=en]").click();
    assertThat(visit.find("h1")).hasText("Welcome to Kontor");
    visit.find(".languages button[lang=de]").click();
    page.locator("#field-login").fill("ru th");
    page.locator("#field-password").fill("kurz");
    page.locator("#field-repeated").fill("lang");
    press(page, "Weiter");
    for (var field : new String[] {"name", "login", "password", "repeated"})
      assertThat(page.locator("#field-" + field + "-error")).isVisible();
    assertThat(page.locator("#field-login")).hasValue("ru th");
    visit.picture("first-visit-refused").isAccessible();
    visit.takeComplaints(); // 422 in the console
    page.getByLabel("Name").first().fill("Ruth Adler");
    visit.find(".languages button[lang=en]").click();
    assertThat(visit.find("h1")).hasText("Welcome to Kontor");
    visit.find(".languages button[lang=de]").click();
    assertThat(page.locator("#field-name")).hasValue("Ruth Adler");
    page.locator("#field-login").fill("ruth");
    page.locator("#field-password").fill("drei Kraniche im Nebel");
    page.locator("#field-repeated").fill("drei Kraniche im Nebel");
    press(page, "Weiter");
    page.locator("#field-name").fill("Ladenbau Adler GmbH");
    visit.find(".languages button[lang=en]").click();
    assertThat(visit.find("h1")).hasText("Your company");
    visit.find(".languages button[lang=de]").click();
    assertThat(visit.find("h1")).hasText("Ihr Unternehmen");
    assertThat(page.locator("#field-name")).hasValue("Ladenbau Adler GmbH");
    visit.picture("first-visit-company").isAccessible();
    page.locator("main form button.primary, form button.primary").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/welcome/customers"));
    visit.isAccessible();
    beginsWithOneThingToDo(visit);
    visit.open("/welcome/customers");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kunden importieren"))
        .click();
  }

  private void beginsWithOneThingToDo(BrowserVisit visit) {
    visit.open("/accounts").picture("list-empty").isAccessible();
    assertThat(visit.find("main .btn.primary")).hasCount(1);
    assertThat(visit.find(".sentence")).hasCount(0);
    visit.open("/accounts?view=archived");
    assertThat(visit.find(".empty h2")).hasText("Das Archiv ist leer");
    assertThat(visit.find(".empty .btn")).hasCount(0);
  }

  private void importFile(BrowserVisit visit) throws Exception {
    var file = folder.resolve("kunden.csv");
    var rows =
        """
        Firma;Straße;PLZ;Stadt;Land;Telefon;Umsatz;Mitarbeiter;Gehört zu
        Müller & Söhne GmbH;Am Markt 3;28195;Bremen;Deutschland;0421 33 44 0;1.250.000,50;48;
        Hansa Papier GmbH;Brandstwiete 12;20457;Hamburg;DE;040 36 00 18-0;64.000.000;1.150;
        Hansa Papier, Filiale Stade;Hökerstraße 22;21682;Stade;DE;04141 40 17 0;;11;Hansa Papier GmbH
        ;Nirgends 1;00000;Ohnename;DE;;;;
        Öko-Laden Grün;Ringstraße 9;1010;Wien;Österreich;+43 1 5334210;viel;4;
        """;
    Files.write(file, rows.getBytes("windows-1252"));
    var page = visit.page();
    page.locator("input[type=file]").setInputFiles(file);
    press(page, "Datei hochladen");
    assertThat(page.locator("#field-charset")).hasValue("windows-1252");
    assertThat(page.locator("#field-separator")).hasValue(";");
    assertThat(page.locator("#field-decimal")).hasValue(",");
    visit.picture("import-format").isAccessible();
    press(page, "Weiter");
    assertThat(page.locator("#field-kinds")).hasValue("customer");
    assertThat(page.locator("#field-owner option:checked")).hasText("Ruth Adler");
    visit.picture("import-columns").isAccessible();
    press(page, "Datei prüfen");
    assertThat(page.getByText("noch ist nichts geschrieben")).isVisible();
    visit.picture("import-checked").isAccessible();
    assertThat(page.locator("main")).containsText("viel");
    page.locator("main button.primary").first().click();
    var imported = page.locator("main a.btn.primary");
    assertThat(imported).hasText("Die 3 importierten anzeigen");
    assertThat(page.locator(".filled-in")).containsText("Kunde");
    assertThat(page.locator(".filled-in")).containsText("Ruth Adler");
    visit.picture("import-done").isAccessible();
    var refused =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(".*CSV")))
            .first();
    var answer = page.request().get(refused.getAttribute("href"));
    assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
    assertThat(answer.text()).contains("Öko-Laden Grün", "viel");
    imported.click();
    assertThat(page.locator(".table tbody tr")).hasCount(3);
  }

  private void offersNoTeamWhereThereIsNone(BrowserVisit visit) {
    visit.open("/accounts/new");
    visit.find("details.form-section:has(#field-team) > summary").click();
    assertThat(visit.find("select#field-team option")).hasCount(1);
    assertThat(visit.find("#field-team-help")).hasText("Es gibt noch keine.");
  }

  private void findAndChange(BrowserVisit visit) {
    var page = visit.page();
    page.keyboard().press("Control+k");
    page.keyboard().type("mull");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Müller & Söhne GmbH");
    assertThat(page.locator(".key-facts")).containsText("1.250.000,50");
    visit.picture("record").isAccessible();

    page.locator("#fact-phone .edit-fact").focus();
    page.keyboard().press("Enter");
    page.locator("#fact-phone input[name=phone]").fill("0421 33 44 99");
    page.keyboard().press("Enter");
    assertThat(page.locator("#fact-phone")).containsText("0421 33 44 99");
    assertThat(page.locator("#fact-phone a").first()).hasAttribute("href", "tel:+49421334499");
    page.locator("#note").fill("Ruft gern vormittags zurück.");
    press(page, "Notiz speichern");
    assertThat(page.locator("#timeline")).containsText("Ruft gern vormittags zurück.");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Änderungen"))
        .first()
        .click();
    assertThat(page.locator("main")).containsText("0421 33 44 99");
    visit.picture("history").isAccessible();
  }

  @Test
  void aDoubleClickMakesOneCompany() {
    var name = "Doppelklick " + UUID.randomUUID();
    var visit = browser.visit().signIn("vera", "/accounts/new");
    visit.find("#field-name").fill(name);
    visit.find("main form button.primary").dblclick();
    assertThat(visit.page().locator("h1")).hasText(name);
    visit.open("/search?q=" + name.substring(12, 20));
    assertThat(visit.find("main tbody tr")).hasCount(1);
  }

  @Test
  void listRecordAndFormFitEveryScreenInBothThemes() {
    look(
        "vera",
        "de",
        Screen.GERMAN.wide(390),
        Screen.GERMAN.wide(1440),
        Screen.GERMAN.wide(1440).inTheDark(),
        Screen.GERMAN.wide(1920));
  }

  @Test
  void theyReadInEnglishToo() {
    speak("clara", "en");
    try {
      look("clara", "en", Screen.GERMAN.wide(390).inTheDark(), Screen.GERMAN.wide(1440));
    } finally {
      speak("clara", "de");
    }
  }

  private void speak(String login, String language) {
    var visit = browser.visit().signIn(login, "/profile");
    visit.find("#field-language").selectOption(language);
    visit.find("form[action='/profile'] .btn.primary").click();
    visit.find("html[lang='" + language + "']").waitFor();
  }

  private void look(String login, String language, Screen... screens) {
    for (var screen : screens) {
      var name = language + "-" + screen.width() + (screen.dark() ? "-dark" : "");
      var visit = browser.visit(screen).signIn(login, "/accounts?view=all");
      visit.glance("list-" + name).isAccessible().doesNotScrollSideways();
      visit.open("/search?q=kaufhaus reinhardt");
      visit.find("main tbody a").first().click();
      assertThat(visit.find("h1")).hasText("Kaufhaus Reinhardt KG");
      visit.glance("record-" + name).isAccessible().doesNotScrollSideways();
      visit.open("/accounts/new").glance("form-" + name).isAccessible().doesNotScrollSideways();
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }
}
