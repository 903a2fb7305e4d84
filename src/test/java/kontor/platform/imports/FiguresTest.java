package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns of a file are read from their end. */
class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.500,50 € | 12.500,00 €   | true
          1,500.50   | 7             | true
          $12        | 3,100 USD     | true
          7          |               | true
          0          | -12,5         | true
          0381 4000  | 0381 4001     | false
          01067      | 18055         | false
          18055      | 20095         | false
          31.12.2026 | 01.02.2026    | false
          12         | zwölf         | false
          555-4729   | (5) 555-4729  | false
                     |               | false
          """)
  void areAmountsAndNeitherCodesNorDates(String one, String other, boolean figures) {
    assertThat(Figures.are(List.of(text(one), text(other)))).isEqualTo(figures);
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }
}
