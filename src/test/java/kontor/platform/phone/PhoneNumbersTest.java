package kontor.platform.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Phone numbers of customers, as they stand on cards and in lists. */
class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "040 / 123 456-78        | DE | +494012345678  | DE",
        "+49 (0)40 12345678      | DE | +494012345678  | DE",
        "+49 (0) 40 12345678     | US | +494012345678  | DE",
        "0049 40 12345678        | DE | +494012345678  | DE",
        "Zentrale: 040 12345678  | DE | +494012345678  | DE",
        "040 12345678 Durchwahl 9| DE | +494012345678  | DE",
        "(0421) 69 70-0          | DE | +4942169700    | DE",
        "0171 1234567            | DE | +491711234567  | DE",
        "1711234567              | DE | +491711234567  | DE",
        "+43 1 58858-0           | DE | +431588580     | AT",
        "044 668 18 00           | CH | +41446681800   | CH",
        "+39 06 12345678         | DE | +390612345678  | IT",
        "888-482-7768            | US | +18884827768   | US",
        "01 42 68 53 00          | FR | +33142685300   | FR"
      })
  void whatCanBeDialledGetsItsNumber(String typed, String region, String e164, String country) {
    assertThat(PhoneNumbers.read(typed, region)).isEqualTo(new PhoneNumber(typed, e164, country));
  }

  @Test
  void anExtensionStaysOutOfTheNumber() {
    assertThat(PhoneNumbers.read("+1 617 555 0123 ext. 42", "DE").e164()).isEqualTo("+16175550123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8334455",
        "12",
        "",
        " ",
        "siehe Notiz",
        "++",
        "keine",
        "4711/0815 oder so",
        "+49 (0) 4833 12345-67890"
      })
  void whatIsNoWholeNumberIsKeptAsTyped(String typed) {
    assertThat(PhoneNumbers.read(typed, "DE")).isEqualTo(new PhoneNumber(typed, null, null));
  }

  @Test
  void aReaderSeesHisOwnCountrysNumbersWithoutItsCode() {
    var number = PhoneNumbers.read("+494012345678", "DE");

    assertThat(PhoneNumbers.display(number, "DE")).isEqualTo("040 12345678");
    assertThat(PhoneNumbers.display(number, "GB")).isEqualTo("+49 40 12345678");
    assertThat(PhoneNumbers.display("+43158858", "DE")).isEqualTo("+43 1 58858");
    assertThat(PhoneNumbers.display(PhoneNumbers.read("Pforte", "DE"), "GB")).isEqualTo("Pforte");
  }

  @Test
  void nonsenseNeverThrows() throws IOException {
    var naughty =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("src/test/resources/naughty-strings/blns.json")));
    for (var each : naughty) {
      var typed = each.asString();
      for (var region : new String[] {"DE", "US", "", "XX"}) {
        assertThatCode(() -> PhoneNumbers.display(PhoneNumbers.read(typed, region), "DE"))
            .as(typed)
            .doesNotThrowAnyException();
      }
    }
    var long20000 = "0".repeat(20_000);
    assertThat(PhoneNumbers.read(long20000, "DE"))
        .isEqualTo(new PhoneNumber(long20000, null, null));
  }
}
