package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Path;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file's own content says about how it is written. */
class TabularFormatTest {

  private static final String GERMAN =
      "Firma;Ort;Straße\r\n„Müller“ & Söhne;Köln;Große Straße 1\r\nBäckerei Höß;Fürth;Am Öhrchen 3\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void germanTextIsReadInTheCharsetItWasWrittenIn(String charset) {
    var guess = TabularFormat.guess(Tables.file(folder, GERMAN, Charset.forName(charset)));

    assertThat(guess.charset().name()).isEqualTo(charset);
    assertThat(guess.separator()).isEqualTo(';');
    assertThat(guess.headerLine()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM850", "ISO-8859-15"})
  void soItIsWithoutTypographicQuotes(String charset) {
    var text =
        GERMAN.replace("„", "").replace("“", "") + (charset.startsWith("ISO") ? "10 €;;\r\n" : "");
    var file = Tables.file(folder, text, Charset.forName(charset));

    assertThat(Tables.guessed(file).get(2))
        .containsExactly("Bäckerei Höß", "Fürth", "Am Öhrchen 3");
  }

  @Test
  void aSingleUmlautIsEnoughForWindows1252() {
    var file = Tables.file(folder, "Firma;Ort\nMüller;Bremen\n", Charset.forName("windows-1252"));

    assertThat(TabularFormat.guess(file).charset().name()).isEqualTo("windows-1252");
  }

  @Test
  void cyrillicIsLeftToStatistics() {
    var text = "Компания;Город\n" + "Общество с ограниченной ответственностью;Москва\n".repeat(20);
    var file = Tables.file(folder, text, Charset.forName("windows-1251"));

    assertThat(TabularFormat.guess(file).charset().name()).isEqualTo("windows-1251");
  }

  @Test
  void byteOrderMarksDecideAndAreNoPartOfTheFirstName() {
    for (var charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE")}) {
      var file = Tables.file(folder, "\uFEFF" + GERMAN, charset);

      assertThat(TabularFormat.guess(file).charset()).isEqualTo(charset);
      assertThat(Tables.guessed(file).getFirst()).containsExactly("Firma", "Ort", "Straße");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a,b,c\\n1,2,3 ~ ,",
        "a;b\\n1,5;2,5\\n3,5;4,5 ~ ;",
        "1,5;2,5\\n3,5;4,5 ~ ;",
        "a\\tb\\n1;2\\t3 ~ TAB",
        "a|b|c\\nx|y|z ~ |",
        "a,b\\n\"1;2;3\",4\\n\"5;6;7\",8 ~ ,",
        "sep=|\\na;b|c\\n1;2|3 ~ |",
        "Name\\n\"Müller, Hans\"\\nSchulze\\nMeier\\nSchmidt ~ ;"
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void theSeparatorIsTheOneThatMakesEvenRows(String text, String separator) {
    var file = Tables.file(folder, text.strip().replace("\\n", "\n").replace("\\t", "\t"), UTF_8);

    assertThat(TabularFormat.guess(file).separator())
        .isEqualTo(separator.strip().equals("TAB") ? '\t' : separator.strip().charAt(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Firma;Ort\\nA;B ~ true",
        "Müller GmbH;28195\\nMeier AG;20095 ~ false",
        "Müller GmbH;Bremen\\nMeier AG;Bremen ~ false",
        "a@b.de;Anna\\nc@d.de;Carla ~ false",
        "Name;Umsatz 2024;;Ort\\nA;1;;B ~ true"
      })
  void aHeaderNamesAndDoesNotRepeat(String text, boolean header) {
    var file = Tables.file(folder, text.replace("\\n", "\n"), UTF_8);

    assertThat(TabularFormat.guess(file).headerLine()).isEqualTo(header);
  }

  @Test
  void singleQuotesAroundMostCellsAreQuotes() {
    var file = Tables.file(folder, "'Firma';'Ort'\n'Müller; Söhne';'Bremen'\n", UTF_8);

    assertThat(TabularFormat.guess(file).quote()).isEqualTo('\'');
    assertThat(Tables.guessed(file).get(1)).containsExactly("Müller; Söhne", "Bremen");
  }

  @Test
  void separatorAndQuoteCannotBeTheSame() {
    var refused =
        catchThrowableOfType(RuleViolation.class, () -> TabularFormat.csv(UTF_8, '"', '"', true));

    assertThat(refused.violations().getFirst().field()).isEqualTo("separator");
  }
}
