package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontor.platform.error.Refusal;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no table, or are made to hurt: each refused with its reason, quickly. */
@Timeout(30)
class HostileFileTest {

  private static final String ROW = "<row><c><v>1</v></c></row>";

  @TempDir Path folder;

  @Test
  void filesOfOtherKindsAreNamed() throws IOException {
    assertThat(refused(new byte[0])).isEqualTo("tabular.empty");
    assertThat(refused("\n \n")).isEqualTo("tabular.empty");
    assertThat(refused("Firma;Ort\n")).isEqualTo("tabular.headerOnly");
    assertThat(refused("%PDF-1.7\n1 0 obj\n")).isEqualTo("tabular.noTable");
    assertThat(refused("<!DOCTYPE html><html><table><tr><td>x</table>"))
        .isEqualTo("tabular.noTable");
    assertThat(refused(HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000100000001")))
        .isEqualTo("tabular.noTable");
    assertThat(refused(gzip("a;b\n1;2\n"))).isEqualTo("tabular.noTable");
    assertThat(refused(zip("hallo.txt", "hallo"))).isEqualTo("tabular.noTable");
    assertThat(refused(zip("content.xml", "<x/>"))).isEqualTo("tabular.openDocument");
    assertThat(refused(zip("xl/workbook.bin", "x"))).isEqualTo("tabular.binaryExcel");
  }

  @Test
  void oldAndProtectedWorkbooksAreToldApart() throws IOException {
    var container = new ByteArrayOutputStream();
    container.write(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
    container.write(new byte[2_000]);
    assertThat(refused(container.toByteArray())).isEqualTo("tabular.oldExcel");

    container.write("EncryptedPackage".getBytes(UTF_16LE));
    assertThat(refused(container.toByteArray())).isEqualTo("tabular.password");
  }

  @Test
  void aFileIsNotReadAsAnotherKind() {
    var csv = Tables.file(folder, "a;b\n1;2\n", UTF_8);

    assertThat(Tables.refusal(() -> TabularReader.open(csv, TabularFormat.xlsx("A", true))))
        .isEqualTo("tabular.otherKind");
  }

  @Test
  void aFileBeyondTheLimitIsNotOpened() {
    var csv = Tables.file(folder, "a;b\n1;2\n", UTF_8);
    var limits = TabularLimits.DEFAULT.withFileBytes(5);

    assertThat(Tables.refusal(() -> TabularFormat.guess(csv, limits)))
        .isEqualTo("tabular.tooLarge");
  }

  @Test
  void aThousandfoldUnpackingSheetIsRefused() {
    assertThat(bomb(new WorkbookBuilder().sheet(ROW.repeat(1_500_000)))).isEqualTo("tabular.bomb");
  }

  @Test
  void endlessTextsAndAttributesAreRefused() {
    var random = new Random(1);
    var noise = new StringBuilder();
    for (int i = 0; i < 5_000_000; i++) noise.append((char) ('a' + random.nextInt(26)));

    assertThat(
            bomb(new WorkbookBuilder().sharedStrings("<si><t>" + noise + "</t></si>").sheet(ROW)))
        .isEqualTo("tabular.bomb");
    assertThat(bomb(new WorkbookBuilder().sheet("<row x=\"" + noise + "\"/>")))
        .isEqualTo("tabular.bomb");
    assertThat(bomb(new WorkbookBuilder().sheet("<row>" + "<c/>".repeat(20_000) + "</row>")))
        .isEqualTo("tabular.bomb");
  }

  @Test
  void moreTextsThanMemoryHoldsAreRefused() {
    var random = new Random(1);
    var items = new StringBuilder();
    for (int i = 0; i < 200_000; i++)
      items.append("<si><t>").append(random.nextLong()).append("</t></si>");
    var file = new WorkbookBuilder().sharedStrings(items.toString()).sheet(ROW).write(folder);
    var limits = new TabularLimits(1L << 28, 1_000, 32_767, 1L << 30, 1 << 20);

    assertThat(Tables.refusal(() -> TabularFormat.guess(file, limits)))
        .isEqualTo("tabular.tooManyTexts");
  }

  @Test
  void entitiesAreNeverExpanded() {
    var laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    var builder =
        new WorkbookBuilder()
            .part(
                "xl/worksheets/sheet1.xml",
                laughs + "<worksheet><sheetData>" + ROW + "&b;&c;</sheetData></worksheet>");

    assertThat(bomb(builder)).isEqualTo("tabular.bomb");
  }

  @Test
  void cellsAtColumnTwoBillionAreRefused() {
    assertThat(bomb(new WorkbookBuilder().sheet("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")))
        .isEqualTo("tabular.damaged");
  }

  @Test
  void partsThatWereNotInspectedAreNotRead() {
    var rels =
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" Target=\"sheet.png\"/></Relationships>";

    assertThat(bomb(new WorkbookBuilder().part("xl/_rels/workbook.xml.rels", rels)))
        .isEqualTo("tabular.damaged");
  }

  @Test
  void brokenWorkbooksAreRefusedWhereverTheyBreak() {
    var whole = new WorkbookBuilder().sheet(ROW.repeat(50)).write(folder);
    var bytes = read(whole);
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var broken = bytes.clone();
      for (int j = 0; j < 5; j++)
        broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
      onlyRefuses(broken);
    }
    for (int length = 4; length < bytes.length; length += 37) {
      onlyRefuses(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void brokenSheetsAreRefusedNotCrashed() {
    for (var rows :
        new String[] {
          "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
          "<row><c t=\"s\"><v>999</v></c></row>",
          "<row><c t=\"s\"><v>-1</v></c></row>",
          "<row><c t=\"quatsch\"><v>1</v></c></row>",
          "<row><c s=\"-3\"><v>1</v></c></row>",
          "<row><c><f t=\"shared\" si=\"4\"/></c></row>"
        }) {
      var file = new WorkbookBuilder().sheet(rows).write(folder);
      assertThat(Tables.refusal(() -> Tables.rows(file, TabularFormat.xlsx("A", false))))
          .as(rows)
          .startsWith("tabular.damaged");
    }
  }

  @Test
  void noiseIsRefusedOrReadNeverThrown() {
    var random = new Random(3);
    for (int i = 0; i < 200; i++) {
      var noise = new byte[random.nextInt(3_000)];
      random.nextBytes(noise);
      onlyRefuses(noise);
    }
  }

  private void onlyRefuses(byte[] content) {
    try {
      Tables.guessed(Tables.file(folder, content));
    } catch (Refusal refused) {
      assertThat(refused).isInstanceOf(RuleViolation.class);
    }
  }

  private String bomb(WorkbookBuilder builder) {
    var file = builder.write(folder);
    var before = System.nanoTime();
    var key = Tables.refusal(() -> TabularFormat.guess(file));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    return key;
  }

  private String refused(String content) {
    return refused(content.getBytes(UTF_8));
  }

  private String refused(byte[] content) {
    return Tables.refusal(() -> Tables.guessed(Tables.file(folder, content)));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
