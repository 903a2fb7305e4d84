package kontor.platform.ui;

import kontor.Browser;
import kontor.BrowserVisit.Screen;
import kontor.KontorTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KontorTest
class StyleJourneyTest {

  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"390", "760", "1440", "1920"})
  void everyPartIsAccessibleAndFitsOnEveryScreenInLightAndDark(int width) {
    for (var screen :
        new Screen[] {Screen.GERMAN.wide(width), Screen.GERMAN.wide(width).inTheDark()}) {
      browser
          .visit(screen)
          .signIn("vera")
          .open("/style")
          .picture("style-" + width + (screen.dark() ? "-dark" : ""))
          .isAccessible()
          .doesNotScrollSideways();
    }
  }
}
