package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A Chromium for a browser test: {@code @RegisterExtension final Browser browser = new Browser();}
 * beside {@code @KontorTest}. Started once for all tests; each test gets visits of its own. What
 * the browser complains of (console errors, failed requests, policy reports, requests that leave
 * this machine) fails the test at its end. Compiled with Maven's profile {@code browser} only.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

  /** Started by the first test that needs it. */
  private static final class Running {
    static final com.microsoft.playwright.Browser CHROMIUM = start();
  }

  private final List<BrowserVisit> visits = new ArrayList<>();
  private String address = "";

  @Override
  public void beforeEach(ExtensionContext context) {
    var environment = SpringExtension.getApplicationContext(context).getEnvironment();
    address = "http://localhost:" + environment.getProperty("local.server.port");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var complaints = visits.stream().flatMap(visit -> visit.complaintsSoFar().stream()).toList();
    visits.forEach(BrowserVisit::close);
    visits.clear();
    if (context.getExecutionException().isEmpty()) assertThat(complaints).isEmpty();
  }

  /** Somebody in front of a wide screen who reads German. */
  public BrowserVisit visit() {
    return visit(BrowserVisit.Screen.GERMAN);
  }

  public BrowserVisit visit(BrowserVisit.Screen screen) {
    var visit = new BrowserVisit(Running.CHROMIUM, address, screen);
    visits.add(visit);
    return visit;
  }

  /** The same at another Kontor than the tests' own. */
  public BrowserVisit visit(String otherAddress, BrowserVisit.Screen screen) {
    var visit = new BrowserVisit(Running.CHROMIUM, otherAddress, screen);
    visits.add(visit);
    return visit;
  }

  static List<String> violations(com.microsoft.playwright.Page page) {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .flatMap(
                rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
            .toList();
  }

  private static com.microsoft.playwright.Browser start() {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run")));
  }

  /** The system's own browser: Playwright's would be a download. */
  private static Path executable() {
    var named = System.getenv("KONTOR_CHROMIUM");
    if (named != null) return Path.of(named);
    return Stream.of(Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No chromium on the PATH; KONTOR_CHROMIUM may name one"));
  }
}
