package kontor.platform.imports;

import java.nio.charset.Charset;
import kontor.platform.tabular.TabularFormat;
import kontor.platform.tabular.TabularFormat.Kind;
import org.jspecify.annotations.Nullable;

/** A file's format as it is kept in the database. */
record StoredFormat(
    Kind kind,
    String charset,
    char separator,
    char quote,
    @Nullable String sheet,
    boolean headerLine) {

  static StoredFormat of(TabularFormat format) {
    return new StoredFormat(
        format.kind(),
        format.charset().name(),
        format.separator(),
        format.quote(),
        format.sheet(),
        format.headerLine());
  }

  TabularFormat read() {
    return new TabularFormat(kind, Charset.forName(charset), separator, quote, sheet, headerLine);
  }
}
