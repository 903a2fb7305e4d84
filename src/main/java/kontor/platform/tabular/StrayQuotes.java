package kontor.platform.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Listens to the text on its way to the CSV parser and remembers the rows in which a quotation mark
 * stands inside a quoted cell without being doubled: {@code "Bakery "Oven" Ltd"}. The parser reads
 * over it, but swallows the mark; that is for a person to mend.
 */
final class StrayQuotes extends FilterReader {

  private enum Place {
    CELL_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final char separator;
  private final char quote;
  private final Deque<Long> rows = new ArrayDeque<>();
  private Place place = Place.CELL_START;
  private long line = 1;
  private long rowLine = 1;
  private boolean afterReturn;

  StrayQuotes(Reader text, char separator, char quote) {
    super(text);
    this.separator = separator;
    this.quote = quote;
  }

  /** Asked in the order of the rows. */
  boolean concern(long row) {
    while (!rows.isEmpty() && rows.peekFirst() < row) rows.removeFirst();
    return !rows.isEmpty() && rows.peekFirst() == row;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var read = super.read(target, offset, length);
    for (int i = offset; i < offset + read; i++) hear(target[i]);
    return read;
  }

  private void hear(char c) {
    boolean lineEnd = c == '\r' || c == '\n';
    if (lineEnd && !(c == '\n' && afterReturn)) line++;
    afterReturn = c == '\r';
    if (place == Place.QUOTED) {
      if (c == quote) place = Place.AFTER_QUOTE;
    } else if (lineEnd) {
      place = Place.CELL_START;
      rowLine = line;
    } else if (c == separator) {
      place = Place.CELL_START;
    } else if (place == Place.CELL_START) {
      place = c == quote ? Place.QUOTED : Place.PLAIN;
    } else if (place == Place.AFTER_QUOTE) {
      if (c == quote) place = Place.QUOTED;
      else if (c != ' ') remember();
    }
  }

  private void remember() {
    if (rows.isEmpty() || rows.peekLast() != rowLine) rows.addLast(rowLine);
  }
}
