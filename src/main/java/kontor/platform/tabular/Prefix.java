package kontor.platform.tabular;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The beginning of a file, all that guessing looks at.
 *
 * @param whole whether the file ends here
 */
record Prefix(byte[] bytes, boolean whole) {

  private static final int LENGTH = 1 << 20;

  static Prefix of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(LENGTH);
      return new Prefix(bytes, bytes.length < LENGTH || in.read() < 0);
    }
  }

  /** Without byte order mark; what cannot be decoded is replaced. */
  String decode(Charset charset) {
    var text = charset.decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  boolean startsWith(int... start) {
    if (bytes.length < start.length) return false;
    for (int i = 0; i < start.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != start[i]) return false;
    }
    return true;
  }
}
