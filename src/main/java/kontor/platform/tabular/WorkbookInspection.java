package kontor.platform.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the XML of a workbook, holding nothing, before the reading library does, which
 * trusts every number in it. What a spreadsheet bomb needs is refused here: parts that unpack
 * beyond the limits or more than two hundredfold, document types, endless texts and attributes,
 * cells at column two billion. Counts the rows on the way.
 */
final class WorkbookInspection {

  private static final XMLInputFactory XML = new com.fasterxml.aalto.stax.InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final TabularLimits limits;
  private final Map<String, Long> rows = new HashMap<>();
  private final Map<String, String> partById = new HashMap<>();
  private long unpacked;
  private long sharedTexts;
  private long highestReference = -1;
  private boolean styled;

  private WorkbookInspection(TabularLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws kontor.platform.error.RuleViolation where a bound is exceeded or the XML is broken
   */
  static WorkbookInspection of(Path file, TabularLimits limits) throws IOException {
    var inspection = new WorkbookInspection(limits);
    try (var zip = WorkbookArchive.open(file)) {
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (isXml(entry.getName())) inspection.inspect(zip, entry);
      }
    }
    if (inspection.highestReference >= inspection.sharedTexts) throw Unreadable.because("damaged");
    return inspection;
  }

  /** Whether the workbook has number formats; the reading library fails over those without. */
  boolean styled() {
    return styled;
  }

  /** How many rows the sheet of this relationship id has; 0 where unknown. */
  long rows(String sheetId) {
    var part = partById.get(sheetId);
    return part == null ? 0 : rows.getOrDefault(part, 0L);
  }

  private void inspect(ZipFile zip, ZipArchiveEntry entry) {
    try (var in = new BoundedPart(zip.getInputStream(entry), entry, limits, unpacked)) {
      var scan = new PartScan(limits);
      var xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) scan.take(xml.next(), xml);
      rows.put(entry.getName().toLowerCase(Locale.ROOT), scan.rows());
      scan.sheets().forEach((id, target) -> partById.put(id, partName(target)));
      sharedTexts += scan.sharedTextCount();
      highestReference = Math.max(highestReference, scan.highestReference());
      styled |= scan.styled();
      unpacked += in.count();
    } catch (IOException | XMLStreamException e) {
      throw Unreadable.because("damaged");
    }
  }

  private static String partName(String target) {
    var name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean isXml(@Nullable String name) {
    if (name == null) return false;
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }
}
