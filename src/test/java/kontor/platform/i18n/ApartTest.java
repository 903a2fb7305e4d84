package kontor.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Written here: ( for the sign that begins an isolate, ) for the one that ends it, &lt; for RLO.
 */
class ApartTest {

  @ParameterizedTest
  @CsvSource({
    "Nord GmbH, Nord GmbH",
    "Müller & Söhne 24, Müller & Söhne 24",
    "Nord <gnp, (Nord <gnp)",
    "Nord) <gnp, (Nord <gnp)",
    "Nord (gnp, (Nord (gnp))",
    "(Nord <gnp) mehr, ((Nord <gnp) mehr)",
    "\u05D0\u05D1, (\u05D0\u05D1)"
  })
  void aNameThatMayTurnTheWritingIsIsolated(String typed, String shown) {
    assertThat(Apart.text(signs(typed))).isEqualTo(signs(shown));
  }

  private static String signs(String text) {
    return text.replace('(', '\u2068').replace(')', '\u2069').replace('<', '\u202E');
  }
}
