package kontor.platform.tabular;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What one part of a workbook holds, checked event by event (ECMA-376, SpreadsheetML). */
final class PartScan {

  private static final int COLUMNS = 16_384;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Each cell is compared with every array formula before it. */
  private static final int ARRAY_FORMULAS = 1_000;

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

  /** What a text costs in memory besides its characters. */
  private static final int TEXT_OVERHEAD = 56;

  private final TabularLimits limits;
  private final Map<String, String> sheets = new HashMap<>();
  private long rows;
  private int cells;
  private int arrayFormulas;
  private int textLength;
  private boolean inText;
  private long sharedTexts;
  private long sharedTextCount;
  private boolean inReference;
  private final StringBuilder reference = new StringBuilder();
  private long highestReference = -1;
  private boolean styled;

  PartScan(TabularLimits limits) {
    this.limits = limits;
  }

  void take(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Unreadable.because("bomb");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (inText) textLength += xml.getTextLength();
        if (inReference) reference.append(xml.getText());
        if (textLength > LONGEST_TEXT) throw Unreadable.because("bomb");
      }
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      default -> {}
    }
  }

  long rows() {
    return rows;
  }

  /** How many shared texts the part holds. */
  long sharedTextCount() {
    return sharedTextCount;
  }

  /** The highest index of a shared text that a cell names; -1 where none does. */
  long highestReference() {
    return highestReference;
  }

  Map<String, String> sheets() {
    return sheets;
  }

  boolean styled() {
    return styled;
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> {
        rows++;
        cells = 0;
      }
      case "c" -> cell(xml);
      case "si", "is", "v" -> {
        text();
        reference.setLength(0);
      }
      case "f" -> {
        text();
        var array = "array".equals(xml.getAttributeValue(null, "t"));
        if (array && ++arrayFormulas > ARRAY_FORMULAS) throw Unreadable.because("bomb");
      }
      case "Relationship" -> relationship(xml);
      case "Override" -> override(xml);
      default -> {}
    }
  }

  private void text() {
    inText = true;
    textLength = 0;
  }

  private void end(String element) {
    switch (element) {
      case "si" -> {
        inText = false;
        sharedTextCount++;
        sharedTexts += TEXT_OVERHEAD + textLength;
        if (sharedTexts > limits.sharedTextBytes()) throw Unreadable.because("tooManyTexts");
      }
      case "v" -> {
        inText = false;
        if (inReference) refer();
      }
      case "is", "f" -> inText = false;
      default -> {}
    }
  }

  private void cell(XMLStreamReader xml) {
    if (++cells > COLUMNS) throw Unreadable.because("bomb");
    var address = xml.getAttributeValue(null, "r");
    inReference = "s".equals(xml.getAttributeValue(null, "t"));
    if (address != null && !ADDRESS.matcher(address).matches()) {
      throw Unreadable.because("damaged");
    }
  }

  /** The library fills its table of texts up to whatever index is asked for. */
  private void refer() {
    try {
      highestReference = Math.max(highestReference, Integer.parseInt(reference.toString()));
    } catch (NumberFormatException e) {
      throw Unreadable.because("damaged");
    }
  }

  /** Every part that will be read must be one that was inspected. */
  private void relationship(XMLStreamReader xml) {
    var type = xml.getAttributeValue(null, "Type");
    if (type == null || !type.endsWith("/worksheet")) return;
    var target = xml.getAttributeValue(null, "Target");
    var id = xml.getAttributeValue(null, "Id");
    if (!WorkbookInspection.isXml(target) || id == null) throw Unreadable.because("damaged");
    sheets.put(id, target);
  }

  private void override(XMLStreamReader xml) {
    var type = xml.getAttributeValue(null, "ContentType");
    if (type == null || !type.contains("spreadsheetml")) return;
    var isStyles = type.endsWith(".styles+xml");
    var isRead = isStyles || type.contains(".sheet") || type.endsWith(".sharedStrings+xml");
    if (isRead && !WorkbookInspection.isXml(xml.getAttributeValue(null, "PartName"))) {
      throw Unreadable.because("damaged");
    }
    styled |= isStyles;
  }
}
