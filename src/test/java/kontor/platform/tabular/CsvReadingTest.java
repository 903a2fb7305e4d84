package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kontor.SharedData;
import kontor.platform.error.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people have them, row by row. */
class CsvReadingTest {

  @TempDir Path folder;

  @Test
  void aRowKnowsTheLineWhereItBegins() {
    var rows = Tables.rows(folder, "a;b\n\n\"x\ny\";1\r\n;;\nz;2\n");

    assertThat(rows).extracting(TabularRow::line).containsExactly(3L, 6L);
    assertThat(rows.getFirst().cells()).containsExactly("x\ny", "1");
  }

  @Test
  void shortRowsAreFilledAndLongOnesRefusedUnlessBlank() {
    var rows = Tables.rows(folder, "a;b\n1\n1;2;;\n1;2;3\n");

    assertThat(rows.get(0)).isEqualTo(new TabularRow(2, List.of("1", "")));
    assertThat(rows.get(1)).isEqualTo(new TabularRow(3, List.of("1", "2")));
    assertThat(rows.get(2).refusal())
        .isEqualTo(new Violation(null, "tabular.row.tooWide", List.of(3, 2)));
  }

  @Test
  void headersMayBeBlankOrTwice() {
    var file = Tables.file(folder, "Name;;Name;;\n1;2;3;;\n", UTF_8);

    try (var reader = TabularReader.open(file, TabularFormat.csv(UTF_8, ';', '"', true))) {
      assertThat(reader.header()).containsExactly("Name", "", "Name");
      assertThat(reader.iterator().next().cells()).containsExactly("1", "2", "3");
    }
  }

  @Test
  void withoutHeaderLineTheFirstRowIsData() {
    var file = Tables.file(folder, "1;2\n3;4\n", UTF_8);

    try (var reader = TabularReader.open(file, TabularFormat.csv(UTF_8, ';', '"', false))) {
      assertThat(reader.header()).containsExactly("", "");
      assertThat(reader)
          .extracting(TabularRow::cells)
          .containsExactly(List.of("1", "2"), List.of("3", "4"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndEndsARow(String end) {
    assertThat(Tables.rows(folder, String.join(end, "a;b", "1;2", "3;4")))
        .extracting(TabularRow::cells)
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void aQuoteInsideAQuotedCellThatNobodyDoubledRefusesItsRowAlone() {
    var rows =
        Tables.rows(
            folder,
            "a;b\n\"x\ny\";0\n\"Bäcker \"Zum Ofen\" OHG\";1\n12\" Monitor;2\n\"Müller \"\"Ofen\"\"\" ;3\n");

    assertThat(rows)
        .extracting(Tables::refusal)
        .containsExactly("", "tabular.row.strayQuote", "", "");
    assertThat(rows.get(2).cells()).containsExactly("12\" Monitor", "2");
  }

  @Test
  void aCellTooLongOrWithAZeroRefusesItsRowAlone() {
    var rows = Tables.rows(folder, "a;b\n" + "x".repeat(40_000) + ";1\nx\0y;2\ngut;3\n");

    assertThat(rows)
        .extracting(Tables::refusal)
        .containsExactly("tabular.row.cellTooLong", "tabular.row.zeroCharacter", "");
    assertThat(rows.getFirst().cells().getFirst()).hasSize(32_767);
  }

  @Test
  void aRowOfAMillionCellsIsCutAndRefused() {
    var rows = Tables.rows(folder, "a;b\n" + "1;".repeat(1_000_000) + "\n1;2\n");

    assertThat(rows.get(0).cells()).hasSize(1_000);
    assertThat(Tables.refusal(rows.get(0))).isEqualTo("tabular.row.tooManyCells");
    assertThat(rows.get(1).refusal()).isNull();
  }

  @Test
  void theWrongCharsetIsNoticed() {
    var file = Tables.file(folder, "a;b\nMüller;1\nMeier;2\n", Charset.forName("windows-1252"));

    try (var reader = TabularReader.open(file, TabularFormat.csv(UTF_8, ';', '"', true))) {
      var rows = reader.iterator();
      assertThat(Tables.refusal(rows.next())).isEqualTo("tabular.row.unreadable");
      assertThat(rows.next().refusal()).isNull();
      assertThat(reader.unreadableCharacters()).isEqualTo(1);
    }
  }

  @Test
  void aQuoteThatNobodyClosesIsNamedWithItsLine() {
    assertThat(Tables.refusal(() -> Tables.rows(folder, "a;b\n1;2\n\"3;4\n5;6\n")))
        .isEqualTo("tabular.cellWithoutEnd");
    assertThat(Tables.refusal(() -> Tables.rows(folder, "a;b\n1;\"" + "x".repeat(6_000_000))))
        .isEqualTo("tabular.cellWithoutEnd");
  }

  @Test
  void hubSpotsSamplesAreRead() {
    assertThat(Tables.guessed(Tables.resource("hubspot/companies.csv"))).hasSizeGreaterThan(1);
    assertThat(Tables.guessed(Tables.resource("hubspot/contacts_sample_import-1.csv")))
        .hasSizeGreaterThan(5);
    assertThat(Tables.guessed(Tables.resource("hubspot/Sample_Deal_Import-1.csv")))
        .hasSizeGreaterThan(1);
  }

  @Test
  void northwindAndMavenAreReadWhole() {
    var customers = Tables.guessed(SharedData.folder("crm-northwind").resolve("customers.csv"));
    assertThat(customers).hasSize(92);
    assertThat(customers.get(1)).contains("Alfreds Futterkiste", "Obere Str. 57");

    var accounts = SharedData.folder("crm-maven-opportunities").resolve("accounts.csv");
    assertThat(Tables.guessed(accounts)).hasSize(86).allMatch(row -> row.size() == 7);
    var pipeline = SharedData.folder("crm-maven-opportunities").resolve("sales_pipeline.csv");
    assertThat(Tables.guessed(pipeline)).hasSize(8_801);
  }

  @Test
  void twentyMegabytesStreamWithProgress() throws IOException {
    var file = Files.createTempFile(folder, "large", ".csv");
    var row = "Müller & Söhne GmbH;\"Große Straße 1; Hinterhaus\";28195;Bremen;+49 421 1234\r\n";
    try (var out = Files.newBufferedWriter(file)) {
      out.write("Firma;Straße;PLZ;Ort;Telefon\r\n");
      for (int i = 0; i < 270_000; i++) out.write(row);
    }
    assertThat(Files.size(file)).isGreaterThan(20L << 20);

    try (var reader = TabularReader.open(file, TabularFormat.guess(file))) {
      long rows = 0;
      double last = 0;
      for (var each : reader) {
        assertThat(each.cells()).hasSize(5);
        assertThat(reader.progress()).isBetween(last, 1.0);
        last = reader.progress();
        rows++;
      }
      assertThat(rows).isEqualTo(270_000);
      assertThat(reader.progress()).isEqualTo(1);
    }
  }
}
