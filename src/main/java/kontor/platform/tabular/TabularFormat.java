package kontor.platform.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written down: guessed from the file, put right by the person who knows it.
 *
 * @param charset of a CSV; means nothing in a workbook
 * @param separator between the cells of a CSV
 * @param quote around cells of a CSV that hold separators or line ends
 * @param sheet of a workbook; null means its first visible one
 * @param headerLine whether the first row names the columns
 */
public record TabularFormat(
    Kind kind,
    Charset charset,
    char separator,
    char quote,
    @Nullable String sheet,
    boolean headerLine) {

  public enum Kind {
    CSV,
    XLSX
  }

  /**
   * @throws RuleViolation where separator and quote cannot tell cells apart
   */
  public TabularFormat {
    if (separator == quote || isLineEnd(separator) || isLineEnd(quote)) {
      throw new RuleViolation("separator", "tabular.separator");
    }
  }

  public static TabularFormat csv(Charset charset, char separator, char quote, boolean headerLine) {
    return new TabularFormat(Kind.CSV, charset, separator, quote, null, headerLine);
  }

  public static TabularFormat xlsx(@Nullable String sheet, boolean headerLine) {
    return new TabularFormat(Kind.XLSX, StandardCharsets.UTF_8, ',', '"', sheet, headerLine);
  }

  /**
   * The same file always gives the same guess. Reads the first megabyte of a CSV.
   *
   * @throws RuleViolation on field {@code file} where it is no table, or one too large to be read
   */
  public static TabularFormat guess(Path file) {
    return guess(file, TabularLimits.DEFAULT);
  }

  /** As {@link #guess(Path)}, within other bounds. */
  public static TabularFormat guess(Path file, TabularLimits limits) {
    try {
      var kind = FileContent.kindOf(file, limits);
      return kind == Kind.XLSX ? guessXlsx(file, limits) : guessCsv(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TabularFormat withCharset(Charset charset) {
    return new TabularFormat(kind, charset, separator, quote, sheet, headerLine);
  }

  public TabularFormat withSeparator(char separator) {
    return new TabularFormat(kind, charset, separator, quote, sheet, headerLine);
  }

  public TabularFormat withSheet(@Nullable String sheet) {
    return new TabularFormat(kind, charset, separator, quote, sheet, headerLine);
  }

  public TabularFormat withHeaderLine(boolean headerLine) {
    return new TabularFormat(kind, charset, separator, quote, sheet, headerLine);
  }

  private static TabularFormat guessCsv(Path file) throws IOException {
    var prefix = Prefix.of(file);
    var charset = CharsetGuess.of(prefix);
    var layout = LayoutGuess.of(prefix.decode(charset), prefix.whole());
    return csv(charset, layout.separator(), layout.quote(), layout.headerLine());
  }

  private static TabularFormat guessXlsx(Path file, TabularLimits limits) throws IOException {
    try (var rows = XlsxRows.open(file, null, limits)) {
      return xlsx(rows.sheet(), HeaderGuess.isHeader(HeaderGuess.sample(rows)));
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
