package kontor.platform.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import kontor.platform.error.RuleViolation.Violation;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV, by RFC 4180 and what people make of it. */
final class CsvRows implements RowSource {

  /** A cell that goes on for longer has lost its closing quote. */
  private static final int LONGEST_CELL_READ = 4 << 20;

  private final DecodingReader text;
  private final long size;
  private final CsvReader<TabularRow> csv;
  private final Iterator<TabularRow> rows;
  private final BoundedCells cells;
  private final StrayQuotes strayQuotes;

  private CsvRows(DecodingReader text, long size, TabularFormat format, TabularLimits limits) {
    this.text = text;
    this.size = size;
    this.cells = new BoundedCells(format.separator(), limits);
    this.strayQuotes = new StrayQuotes(text, format.separator(), format.quote());
    this.csv = parse(strayQuotes, format.separator(), format.quote(), cells);
    this.rows = csv.iterator();
  }

  static CsvRows open(Path file, TabularFormat format, TabularLimits limits) throws IOException {
    var in = withoutMark(Files.newInputStream(file), format.charset());
    return new CsvRows(new DecodingReader(in, format.charset()), Files.size(file), format, limits);
  }

  /**
   * Blank lines left out. The option to read over a quote inside a cell that nobody doubled is on
   * its way out; without it one such quote would refuse the whole file instead of its row.
   */
  @SuppressWarnings("removal")
  static CsvReader<TabularRow> parse(Reader text, char separator, char quote, BoundedCells cells) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL_READ)
        .build(cells, text);
  }

  @Override
  public @Nullable TabularRow next() throws IOException {
    try {
      if (!rows.hasNext()) return null;
      return checked(rows.next());
    } catch (CsvParseException e) {
      // The parser wraps whatever else goes wrong; that is no fault of the file's.
      if (e.getCause() != null) throw e;
      throw Unreadable.because("cellWithoutEnd", cells.line());
    }
  }

  private TabularRow checked(TabularRow row) {
    if (row.refusal() != null) return row;
    if (strayQuotes.concern(row.line())) return refused(row, "tabular.row.strayQuote");
    if (text.replaced() == 0) return row;
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i).indexOf(DecodingReader.REPLACEMENT) >= 0) {
        return refused(row, "tabular.row.unreadable", i + 1);
      }
    }
    return row;
  }

  private static TabularRow refused(TabularRow row, String key, Object... args) {
    return new TabularRow(row.line(), row.cells(), new Violation(null, key, args));
  }

  @Override
  public double progress() {
    return size == 0 ? 1 : Math.min(1, text.bytesRead() / (double) size);
  }

  @Override
  public long unreadableCharacters() {
    return text.replaced();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static InputStream withoutMark(InputStream file, Charset charset) throws IOException {
    if (!charset.name().startsWith("UTF-")) return file;
    var mark = "\uFEFF".getBytes(charset);
    var in = new PushbackInputStream(file, mark.length);
    var start = in.readNBytes(mark.length);
    if (!Arrays.equals(start, mark)) in.unread(start);
    return in;
  }
}
