package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person in front of one browser. {@link #page()} is Playwright's page; around it stands what
 * every test needs.
 */
public final class BrowserVisit {

  /**
   * @param language de-DE or en-GB: what the browser asks for before sign-in
   */
  public record Screen(String language, int width, int height, boolean dark) {
    public static final Screen GERMAN = new Screen("de-DE", 1440, 900, false);

    public Screen wide(int pixels) {
      return new Screen(language, pixels, pixels < 500 ? 844 : height, dark);
    }

    public Screen inTheDark() {
      return new Screen(language, width, height, true);
    }

    public Screen in(String language) {
      return new Screen(language, width, height, dark);
    }
  }

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  BrowserVisit(com.microsoft.playwright.Browser chromium, String address, Screen screen) {
    this.address = address;
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(screen.language())
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(screen.width(), screen.height()));
    context.addInitScript(
        "addEventListener('securitypolicyviolation', e => console.error('Policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
    page = context.newPage();
    page.setDefaultTimeout(30_000); // a machine that does much else is slow, not wrong
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) complaints.add(message.text());
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:"))
        complaints.add("Leaves this machine: " + request.url());
    });
    page.onRequestFailed(request -> {
      if (!"net::ERR_ABORTED".equals(request.failure())) // left for another page
      complaints.add(request.failure() + ": " + request.url());
    });
  }

  public Page page() {
    return page;
  }

  /** Signs in as one of the cast, by login: vera, jonas, aylin, clara, henrik, murat or ruth. */
  public BrowserVisit signIn(String login) {
    return signIn(login, "/signin");
  }

  /** The same, asked to sign in on the way to a page. */
  public BrowserVisit signIn(String login, String path) {
    page.navigate(path);
    page.locator("#field-username").fill(login);
    page.locator("#field-password").fill("kontor-" + login);
    page.locator("#field-password").press("Enter");
    page.waitForURL(url -> !url.contains("/signin"));
    return this;
  }

  public BrowserVisit open(String path) {
    page.navigate(path);
    return this;
  }

  public Locator find(String selector) {
    return page.locator(selector);
  }

  public BrowserVisit press(String... keys) {
    for (var key : keys) page.keyboard().press(key);
    return this;
  }

  /** Leaves a picture of the whole page in target/screenshots. */
  public BrowserVisit picture(String name) {
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
    return this;
  }

  /** The same of what is on the screen, with what is fixed to it in its place. */
  public BrowserVisit glance(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    return this;
  }

  /** By axe-core: WCAG 2.2 AA and its advice. */
  public BrowserVisit isAccessible() {
    page.evaluate("scrollTo(0, 0)"); // what lies below the bar at the top is small there only
    assertThat(Browser.violations(page)).isEmpty();
    return this;
  }

  /** Nothing sticks out to the right. */
  public BrowserVisit doesNotScrollSideways() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .satisfies(over -> assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0));
    return this;
  }

  /** What the browser complained of so far, and forgets now: for a test that provokes it. */
  public List<String> takeComplaints() {
    var taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  public List<String> complaintsSoFar() {
    return complaints;
  }

  void close() {
    context.close();
  }
}
