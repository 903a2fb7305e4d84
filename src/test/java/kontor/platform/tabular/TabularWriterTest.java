package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** What is written comes back as it was, and no spreadsheet runs it. */
class TabularWriterTest {

  private static final List<String> PLAIN =
      List.of(
          "+49 40 123-45 (0)",
          "-17",
          "-1.234,50 €",
          "+3%",
          " +49 40 12",
          "Müller",
          "",
          "a;b",
          "x\ny");
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "@SUM(A1)",
          "+cmd|' /C calc'!A0",
          "-2+3+HYPERLINK(\"x\")",
          "\t=1",
          "\r=1",
          "＝1",
          " =1",
          "\u00a0=1",
          "\u200b@SUM(A1)",
          " \t +cmd|' /C calc'!A0",
          " -cmd",
          "' =1",
          "'=1",
          "''+x");

  @TempDir Path folder;

  @Test
  void formulasAreNeutralisedAndNumbersAreNot() {
    assertThat(PLAIN).allSatisfy(cell -> assertThat(Formulas.neutralised(cell)).isEqualTo(cell));
    assertThat(FORMULAS)
        .allSatisfy(cell -> assertThat(Formulas.neutralised(cell)).isEqualTo("'" + cell));
  }

  @ParameterizedTest
  @ValueSource(chars = {';', ','})
  void aCsvComesBackAsItWas(char separator) {
    var out = new ByteArrayOutputStream();
    try (var writer = TabularWriter.csv(out, separator, true)) {
      PLAIN.forEach(cell -> writer.row(List.of("x", cell)));
      FORMULAS.forEach(cell -> writer.row(List.of("x", cell)));
    }
    assertThat(out.toString(UTF_8)).startsWith("\uFEFF");

    var rows =
        Tables.rows(
            Tables.file(folder, out.toByteArray()),
            TabularFormat.csv(UTF_8, separator, '"', false));
    var expected = new ArrayList<>(PLAIN);
    expected.addAll(FORMULAS);
    assertThat(rows).extracting(row -> row.cells().get(1)).isEqualTo(expected);
  }

  @Test
  void aWorkbookComesBackAsItWas() throws IOException {
    var file = Files.createTempFile(folder, "out", ".xlsx");
    try (var writer = TabularWriter.xlsx(Files.newOutputStream(file), "Abgelehnt")) {
      writer.row(List.of("Firma", "Grund"));
      for (int i = 0; i < 1_200; i++)
        writer.row(List.of("=Müller " + i, "\u0001 _x0041_ \r\n <&>"));
      writer.row(List.of("x", "y".repeat(40_000)));
    }

    var rows = Tables.rows(file, TabularFormat.guess(file));
    assertThat(rows).hasSize(1_201);
    assertThat(rows.get(1_199).cells()).containsExactly("=Müller 1199", "\u0001 _x0041_ \r\n <&>");
    assertThat(rows.getLast().cells().get(1)).hasSize(32_767).endsWith("y…");
  }

  @Test
  void naughtyStringsSurviveBothFormats() throws IOException {
    var naughty = new ArrayList<String>();
    new ObjectMapper()
        .readTree(Files.readString(Tables.resource("naughty-strings/blns.json")))
        .forEach(each -> naughty.add(each.asString()));
    assertThat(naughty).hasSizeGreaterThan(500);
    var csv = Files.createTempFile(folder, "naughty", ".csv");
    var xlsx = Files.createTempFile(folder, "naughty", ".xlsx");
    try (var first = TabularWriter.csv(Files.newOutputStream(csv), ';', true);
        var second = TabularWriter.xlsx(Files.newOutputStream(xlsx), "A")) {
      for (var writer : List.of(first, second))
        naughty.forEach(each -> writer.row(List.of("x", each)));
    }

    assertThat(Tables.rows(csv, TabularFormat.guess(csv).withHeaderLine(false)))
        .extracting(row -> row.cells().get(1))
        .isEqualTo(naughty);
    assertThat(Tables.rows(xlsx, TabularFormat.xlsx("A", false)))
        .extracting(row -> row.cells().get(1))
        .isEqualTo(naughty);
  }
}
