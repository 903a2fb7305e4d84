package kontor.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import kontor.platform.error.RuleViolation;
import kontor.platform.tabular.TabularFormat.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the rows of a file, holding one at a time. Blank rows are left out; what is
 * wrong with one row is said in it, what is wrong with the file is thrown as a {@link
 * RuleViolation} on field {@code file}, on opening or, where only reading on shows it, from the
 * iterator.
 */
public final class TabularReader implements Iterable<TabularRow>, Closeable {

  private final RowSource source;
  private final List<String> header;
  private @Nullable TabularRow ahead;

  private TabularReader(RowSource source, boolean headerLine) throws IOException {
    this.source = source;
    var first = read();
    if (first == null) throw Unreadable.because("empty");
    if (headerLine) {
      this.header = trimmedRight(first.cells());
      this.ahead = read();
      if (ahead == null) throw Unreadable.because("headerOnly");
    } else {
      this.header = Collections.nCopies(first.cells().size(), "");
      this.ahead = first;
    }
  }

  /**
   * @throws RuleViolation where the file is not what the format says, empty, broken or beyond the
   *     limits
   * @throws UncheckedIOException where the disk fails
   */
  public static TabularReader open(Path file, TabularFormat format) {
    return open(file, format, TabularLimits.DEFAULT);
  }

  /** As {@link #open(Path, TabularFormat)}, within other bounds. */
  public static TabularReader open(Path file, TabularFormat format, TabularLimits limits) {
    try {
      if (FileContent.kindOf(file, limits) != format.kind()) {
        throw Unreadable.because("otherKind", format.kind().name());
      }
      var source =
          format.kind() == Kind.XLSX
              ? XlsxRows.open(file, format.sheet(), limits)
              : CsvRows.open(file, format, limits);
      try {
        return new TabularReader(source, format.headerLine());
      } catch (RuntimeException e) {
        source.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The visible sheets of a workbook in their order; none for a CSV.
   *
   * @throws RuleViolation as {@link #open(Path, TabularFormat)}
   */
  public static List<String> sheets(Path file) {
    try {
      return FileContent.kindOf(file, TabularLimits.DEFAULT) == Kind.XLSX
          ? XlsxRows.sheets(file, TabularLimits.DEFAULT)
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of the columns as they stand there: some may be blank, some may be the same. All
   * blank where the format has no header line.
   */
  public List<String> header() {
    return header;
  }

  /** Always the same one: a file is read once. */
  @Override
  public Iterator<TabularRow> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return peek() != null;
      }

      @Override
      public TabularRow next() {
        var row = peek();
        if (row == null) throw new NoSuchElementException();
        ahead = null;
        return row.fittedTo(header.size());
      }
    };
  }

  /** How much of the file has been read, from 0 to 1. */
  public double progress() {
    return source.progress();
  }

  /** How many characters the chosen charset could not decode so far; each became U+FFFD. */
  public long unreadableCharacters() {
    return source.unreadableCharacters();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable TabularRow peek() {
    try {
      if (ahead == null) ahead = read();
      return ahead;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable TabularRow read() throws IOException {
    var row = source.next();
    while (row != null && row.isBlank()) row = source.next();
    return row;
  }

  /** Spreadsheets like to add separators for columns that once were. */
  private static List<String> trimmedRight(List<String> names) {
    int width = names.size();
    while (width > 1 && names.get(width - 1).isBlank()) width--;
    return List.copyOf(names.subList(0, width));
  }
}
