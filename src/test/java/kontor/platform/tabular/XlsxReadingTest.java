package kontor.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, each cell as the text an import understands. */
class XlsxReadingTest {

  @TempDir Path folder;

  @Test
  void typesBecomePlainTexts() throws IOException {
    var file = Files.createTempFile(folder, "types", ".xlsx");
    try (var book = new Workbook(Files.newOutputStream(file), "Test", null)) {
      var sheet = book.newWorksheet("Kunden");
      sheet.value(0, 0, "Firma");
      sheet.value(0, 1, "Wert");
      sheet.value(1, 0, "Zahl");
      sheet.value(1, 1, 28195);
      sheet.value(2, 0, "Bruch");
      sheet.value(2, 1, 0.1 + 0.2);
      sheet.value(3, 0, "Groß");
      sheet.value(3, 1, 1.0E15);
      sheet.value(4, 0, "Ja");
      sheet.value(4, 1, true);
      sheet.value(6, 0, "Tag");
      sheet.value(6, 1, LocalDate.of(2024, 2, 29));
      sheet.style(6, 1).format("dd.MM.yyyy").set();
      sheet.value(7, 0, "Zeitpunkt");
      sheet.value(7, 1, LocalDateTime.of(2024, 2, 29, 14, 30));
      sheet.style(7, 1).format("yyyy-MM-dd H:mm:ss").set();
      book.newWorksheet("Leer");
    }

    assertThat(TabularReader.sheets(file)).containsExactly("Kunden", "Leer");
    var format = TabularFormat.guess(file);
    assertThat(format).isEqualTo(TabularFormat.xlsx("Kunden", true));
    var rows = Tables.rows(file, format);
    assertThat(rows)
        .extracting(row -> row.cells().get(1))
        .containsExactly(
            "28195", "0.3", "1000000000000000", "true", "2024-02-29", "2024-02-29T14:30:00");
    assertThat(rows).extracting(TabularRow::line).containsExactly(2L, 3L, 4L, 5L, 7L, 8L);
    assertThat(Tables.refusal(() -> Tables.rows(file, format.withSheet("Leer"))))
        .isEqualTo("tabular.empty");
    assertThat(Tables.refusal(() -> Tables.rows(file, format.withSheet("Fehlt"))))
        .isEqualTo("tabular.noSheet");
  }

  @Test
  void oddCellsOfOtherProgramsAreReadToo() {
    var file =
        new WorkbookBuilder()
            .sharedStrings(
                "<si><t>Kopf</t></si><si><r><t>Reich</t></r><r><t xml:space=\"preserve\"> und fett</t></r></si>"
                    + "<si><t>Zeile_x000D_\nzwei _x005F_x0041_</t></si>")
            .sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c></row>"
                    + "<row r=\"4\"><c r=\"A4\"><f>1+1</f><v>2</v></c></row>"
                    + "<row r=\"5\"><c r=\"A5\" t=\"str\"><f>\"a\"</f><v>a</v></c></row>"
                    + "<row r=\"6\"><c r=\"A6\" t=\"e\"><v>#N/A</v></c></row>"
                    + "<row r=\"7\"><c r=\"A7\" s=\"2\"><v>45351</v></c></row>"
                    + "<row r=\"8\"><c r=\"A8\" s=\"3\"><v>0.604166666666667</v></c></row>"
                    + "<row r=\"9\"><c r=\"A9\"><v>1E+400000000</v></c></row>"
                    + "<row r=\"10\"><c r=\"A10\"><v>12345678901234567</v></c></row>"
                    + "<row r=\"11\"><c r=\"A11\" s=\"1\"><v>-5</v></c></row>"
                    + "<row r=\"12\"><c r=\"A12\" s=\"5\"><v>1234.50</v></c></row>"
                    + "<row><c t=\"inlineStr\"><is><t>ohne Adresse</t></is></c></row>")
            .write(folder);

    assertThat(Tables.rows(file, TabularFormat.xlsx(null, true)))
        .extracting(row -> row.cells().getFirst())
        .containsExactly(
            "Reich und fett",
            "Zeile\r\nzwei _x0041_",
            "2",
            "a",
            "#N/A",
            "2024-02-29",
            "14:30:00",
            "1E+400000000",
            "12345678901234567",
            "-5",
            "1234.5",
            "ohne Adresse");
  }

  @Test
  void aFormulaNobodyCalculatedRefusesItsRow() {
    var file =
        new WorkbookBuilder()
            .sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c></row>")
            .write(folder);

    var row = Tables.rows(file, TabularFormat.xlsx("A", true)).getFirst();
    assertThat(Tables.refusal(row)).isEqualTo("tabular.row.formulaWithoutValue");
  }

  @Test
  void aWorkbookWithoutStylesIsRead() {
    var file =
        new WorkbookBuilder()
            .without("xl/styles.xml")
            .part(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
            .sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>")
            .write(folder);

    assertThat(Tables.rows(file, TabularFormat.xlsx("A", false)).getFirst().cells())
        .isEqualTo(List.of("1", "", "3"));
  }
}
