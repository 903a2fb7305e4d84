package kontor.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Text from bytes, like the JDK's, but it counts what could not be decoded and how far it got. */
final class DecodingReader extends Reader {

  static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private long bytesRead;
  private long replaced;
  private boolean ended;

  DecodingReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  long bytesRead() {
    return bytesRead;
  }

  long replaced() {
    return replaced;
  }

  /**
   * @param length at least 2: a surrogate pair needs two places
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var out = CharBuffer.wrap(target, offset, length).slice();
    while (out.remaining() >= 2) {
      var result = decoder.decode(bytes, out, ended);
      if (result.isError()) {
        bytes.position(bytes.position() + result.length());
        if (out.hasRemaining()) out.put(REPLACEMENT);
        replaced++;
      } else if (result.isUnderflow()) {
        if (out.position() > 0) break;
        if (ended) return -1;
        fill();
      }
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytesRead += count;
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
