package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoTest {

  @ParameterizedTest
  @CsvSource({
    "Vera Lindqvist, VL",
    "Dr. Karsten Voss, KV",
    "Ruth Petersen-Adler, RP",
    "örtlich, Ö",
    "'  ', ?",
    "😀 Smile, 😀S"
  })
  void isTheFirstLetterOfFirstAndLastName(String name, String initials) {
    assertThat(Who.of(name).initials()).isEqualTo(initials);
  }

  @Test
  void keepsItsColourEverywhere() {
    assertThat(Who.of("Vera Lindqvist").tone())
        .isEqualTo(Who.of("Vera Lindqvist").tone())
        .isIn("a", "b", "c", "d");
  }
}
