package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A CSV being written. */
final class CsvTable implements TabularWriter {

  private final CsvWriter csv;

  CsvTable(OutputStream out, char separator, boolean byteOrderMark) {
    var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    try {
      if (byteOrderMark) text.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.csv =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  @Override
  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(Formulas::neutralised).toList());
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
