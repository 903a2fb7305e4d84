package kontor.platform.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, for what no spreadsheet program would write. */
final class WorkbookBuilder {

  private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String NS =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  WorkbookBuilder() {
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>\
        """
            .formatted(MAIN));
    part(
        "xl/workbook.xml",
        "<workbook "
            + NS
            + "><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
        """);
    part(
        "xl/styles.xml",
        "<styleSheet "
            + NS
            + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-407]d. mmmm yyyy;@\"/>"
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"20\"/><xf numFmtId=\"22\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
    sharedStrings("<si><t>Erste</t></si>");
  }

  WorkbookBuilder part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  WorkbookBuilder without(String name) {
    parts.remove(name);
    return this;
  }

  WorkbookBuilder sharedStrings(String items) {
    return part("xl/sharedStrings.xml", "<sst " + NS + ">" + items + "</sst>");
  }

  WorkbookBuilder sheet(String rows) {
    return part(
        "xl/worksheets/sheet1.xml",
        "<worksheet " + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  Path write(Path folder) {
    try {
      var file = Files.createTempFile(folder, "book", ".xlsx");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (var part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
