package kontor.platform.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import kontor.platform.tabular.TabularFormat.Kind;
import org.apache.tika.Tika;

/** What a file is by its content, whatever it is called. */
final class FileContent {

  /** Magic of text formats that open like a text and are no table. */
  private static final Set<String> NO_TABLES =
      Set.of(
          "application/pdf",
          "application/rtf",
          "application/postscript",
          "application/xml",
          "application/xhtml+xml",
          "text/html");

  private static final class Magic {
    static final Tika TIKA = new Tika();
  }

  /**
   * @throws kontor.platform.error.RuleViolation where it is no table, empty or too large
   */
  static Kind kindOf(Path file, TabularLimits limits) throws IOException {
    var size = Files.size(file);
    if (size == 0) throw Unreadable.because("empty");
    if (size > limits.fileBytes()) throw Unreadable.because("tooLarge", limits.fileBytes() >> 20);
    var prefix = Prefix.of(file);
    if (prefix.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      throw OfficeContainer.isEncrypted(file)
          ? Unreadable.because("password")
          : Unreadable.because("oldExcel");
    }
    if (prefix.startsWith('P', 'K', 3, 4)) {
      WorkbookArchive.requireWorkbook(file);
      return Kind.XLSX;
    }
    requireText(prefix);
    return Kind.CSV;
  }

  private static void requireText(Prefix prefix) {
    if (CharsetGuess.isWide(prefix)) return;
    var type = Magic.TIKA.detect(prefix.bytes());
    if (NO_TABLES.contains(type) || isBinary(prefix.bytes())) {
      throw Unreadable.because("noTable", shortName(type));
    }
  }

  /** Text holds hardly any control characters; single zero bytes are left to the rows. */
  private static boolean isBinary(byte[] bytes) {
    int control = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') control++;
    }
    return control > 3 && control > 0.02 * bytes.length;
  }

  /** {@code image/png} is PNG to a person. */
  private static String shortName(String type) {
    if (type.equals("application/octet-stream")) return "?";
    return type.substring(type.indexOf('/') + 1)
        .replaceFirst("^x-|^vnd\\.", "")
        .toUpperCase(Locale.ROOT);
  }

  private FileContent() {}
}
