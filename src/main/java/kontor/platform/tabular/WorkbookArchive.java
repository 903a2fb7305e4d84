package kontor.platform.tabular;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP, its directory bounded before any library loads it. */
final class WorkbookArchive {

  /** End of central directory record (PKWARE APPNOTE 4.3.16). */
  private static final int END_SIGNATURE = 0x06054b50;

  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** Room for ten thousand parts; Excel writes a few dozen. */
  private static final long LARGEST_DIRECTORY = 1 << 20;

  /**
   * @throws kontor.platform.error.RuleViolation where the file is another kind of ZIP or broken
   */
  static void requireWorkbook(Path file) throws IOException {
    requireSmallDirectory(file);
    try (var zip = open(file)) {
      if (zip.getEntry("xl/workbook.bin") != null) throw Unreadable.because("binaryExcel");
      if (zip.getEntry("[Content_Types].xml") != null && hasFolder(zip, "xl/")) return;
      throw zip.getEntry("content.xml") != null
          ? Unreadable.because("openDocument")
          : Unreadable.because("noTable", "ZIP");
    }
  }

  static ZipFile open(Path file) {
    try {
      return ZipFile.builder().setPath(file).get();
    } catch (IOException | RuntimeException e) {
      throw Unreadable.because("damaged");
    }
  }

  private static boolean hasFolder(ZipFile zip, String folder) {
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      if (entries.nextElement().getName().startsWith(folder)) return true;
    }
    return false;
  }

  private static void requireSmallDirectory(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var size = channel.size();
      var tailAt = Math.max(0, size - END_LENGTH - LONGEST_COMMENT);
      var tail = ByteBuffer.allocate((int) (size - tailAt)).order(ByteOrder.LITTLE_ENDIAN);
      while (tail.hasRemaining() && channel.read(tail, tailAt + tail.position()) >= 0) {}
      for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
        if (tail.getInt(i) != END_SIGNATURE) continue;
        var directoryAt = Integer.toUnsignedLong(tail.getInt(i + 16));
        if (tailAt + i - directoryAt > LARGEST_DIRECTORY) throw Unreadable.because("bomb");
        return;
      }
      throw Unreadable.because("damaged");
    }
  }

  private WorkbookArchive() {}
}
