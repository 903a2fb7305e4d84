package kontor.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  PasswordRulesTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vier blaue Enten",
        "zwölf Zeichen",
        "kontor ist nur ein Wort davon",
        "🦆🦆🦆🐟🐟🐟🐢🐢🐢🐧🐧🐧",
        "Nele geht im Regen zur Arbeit",
        "83650172946153"
      })
  void takeWhatIsLongAndNotEveryones(String password) {
    assertThatCode(() -> rules.check(password, "nele", "Nele Voss")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "'', missing",
    "elf zeichen, short",
    "🦆🦆🦆🐟🐟🐟🐢🐢🐢🐧🐧, short",
    "aaaaaaaaaaaaaa, common",
    "Passwort123456!, common",
    "1234 5678 9012, common",
    "qwertzuiop2026, common",
    "P@ssw0rd1234, common",
    "Nele-Voss-2026!, own",
    "nele.voss.nele.voss, own",
    "NeleNeleNele12, own"
  })
  void refuseWhatIsGuessedFirst(String password, String why) {
    assertThatThrownBy(() -> rules.check(password, "nele", "Nele Voss"))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("identity.password." + why);
  }
}
