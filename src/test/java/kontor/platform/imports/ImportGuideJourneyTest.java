package kontor.platform.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontor.Browser;
import kontor.BrowserVisit;
import kontor.BrowserVisit.Screen;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.Passwords;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A file of another system on its way in, on every screen. */
@KontorTest
class ImportGuideJourneyTest {

  @RegisterExtension final Browser browser = new Browser();
  @TempDir Path folder;
  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired Cast cast;

  static Stream<Screen> screens() {
    var german = Screen.GERMAN;
    return Stream.of(
        german,
        german.wide(390).inTheDark(),
        german.in("en-GB").inTheDark(),
        german.in("en-GB").wide(390));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void saysWhatWillBecomeOfTheFile(Screen screen) throws IOException {
    var language = screen.language().substring(0, 2);
    var name = "guide-" + language + "-" + screen.width() + (screen.dark() ? "-dark-" : "-");
    var visit = browser.visit(screen).signIn(person(language)).open("/accounts/import");
    var page = visit.page();
    look(visit, name + "1-file");
    page.locator("input[type=file]").setInputFiles(file());
    page.locator("main form button.primary").first().click();
    page.locator("#field-decimal").waitFor();
    assertThat(page.locator("main")).containsText("Söhnlein & Söhne KG");
    look(visit, name + "2-format");
    page.locator("main button.primary").first().click();
    page.locator("table.mapping").waitFor();

    assertThat(page.locator("[data-left-out]")).containsText("Fax");
    page.locator("tr[data-column=Ansprechpartner] select").selectOption("-");
    page.locator("tr[data-column=Ort] select").selectOption("-");
    assertThat(page.locator("[data-left-out]")).containsText("Ort");
    page.locator("tr[data-column=Ort] select").selectOption("city");
    assertThat(page.locator("[data-left-out]")).not().containsText("Ort");
    assertThat(page.locator("#field-kinds")).hasValue("prospect");
    assertThat(page.locator("#field-owner option:checked")).hasText("Nele Kern");
    page.locator("#field-kinds").selectOption("supplier");
    look(visit, name + "3-columns");
    page.locator("main button.primary").first().click();

    page.locator(".key-facts").waitFor();
    assertThat(page.locator(".filled-in")).containsText("Nele Kern");
    assertThat(page.locator(".filled-in"))
        .containsText(language.equals("de") ? "Lieferant" : "Supplier");
    assertThat(page.locator(".reasons")).containsText("×");
    look(visit, name + "4-check");
    page.locator("main button.primary").first().click();
    page.waitForURL(Pattern.compile(".*/result"));
    assertThat(page.locator(".filled-in")).containsText("Nele Kern");
    look(visit, name + "5-result");

    page.navigate("/accounts/import");
    look(visit, name + "6-imports");
  }

  private String person(String language) {
    var login = "nele-" + UUID.randomUUID();
    cast.ruth()
        .run(() -> {
          var draft = UserDraft.of(login, "Nele Kern", Role.MANAGER).speaking(language);
          passwords.preset(users.create(draft), "kontor-" + login);
        });
    return login;
  }

  private static void look(BrowserVisit visit, String picture) {
    visit.page().getByRole(AriaRole.MAIN, new Page.GetByRoleOptions()).waitFor();
    visit.picture(picture).isAccessible().doesNotScrollSideways();
  }

  /** In the letters of Windows and with numbers of its own; a few rows nobody could take. */
  private Path file() throws IOException {
    var own = UUID.randomUUID().toString().substring(0, 5) + "-";
    var letters = Charset.forName("windows-1252");
    var content = new ClassPathResource("customers/kundenliste.csv").getContentAsString(letters);
    var file = folder.resolve("kundenliste.csv");
    Files.writeString(file, content.replace("#", own), letters);
    return file;
  }
}
