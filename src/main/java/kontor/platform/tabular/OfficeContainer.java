package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The container of Office files before 2007, in which newer ones are still wrapped when a password
 * protects them (MS-OFFCRYPTO 2.3.4.4: a stream named {@code EncryptedPackage}).
 */
final class OfficeContainer {

  private static final int WINDOW = 1 << 20;
  private static final String STREAM =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  /** The directory lies at the begin or the end of all that Office writes. */
  static boolean isEncrypted(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return names(channel, 0) || names(channel, Math.max(0, channel.size() - WINDOW));
    }
  }

  private static boolean names(FileChannel channel, long position) throws IOException {
    var window = ByteBuffer.allocate((int) Math.min(WINDOW, channel.size() - position));
    while (window.hasRemaining() && channel.read(window, position + window.position()) >= 0) {}
    return new String(window.array(), ISO_8859_1).contains(STREAM);
  }

  private OfficeContainer() {}
}
