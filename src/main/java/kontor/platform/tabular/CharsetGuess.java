package kontor.platform.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which charset a CSV is written in: byte order mark, UTF-16 by its zero bytes, UTF-8 by its
 * strictness, then the western ones by how German the text comes out, ICU's statistics for the
 * rest. ICU alone reads a customer list with three umlauts as Turkish or Chinese.
 */
final class CharsetGuess {

  private static final int ICU_CONFIDENCE = 30;
  private static final int ICU_SAMPLE = 64 * 1024;

  static Charset of(Prefix prefix) {
    return byMark(prefix)
        .or(() -> utf16(prefix.bytes()))
        .or(() -> utf8(prefix))
        .orElseGet(() -> singleByte(prefix.bytes()));
  }

  /**
   * Whether two or four bytes make a character, so that zero bytes are no sign of a binary file.
   */
  static boolean isWide(Prefix prefix) {
    return byMark(prefix).or(() -> utf16(prefix.bytes())).filter(c -> !c.equals(UTF_8)).isPresent();
  }

  private static Optional<Charset> byMark(Prefix prefix) {
    if (prefix.startsWith(0xEF, 0xBB, 0xBF)) return Optional.of(UTF_8);
    if (prefix.startsWith(0xFF, 0xFE, 0, 0)) return Optional.of(Charset.forName("UTF-32LE"));
    if (prefix.startsWith(0, 0, 0xFE, 0xFF)) return Optional.of(Charset.forName("UTF-32BE"));
    if (prefix.startsWith(0xFF, 0xFE)) return Optional.of(UTF_16LE);
    if (prefix.startsWith(0xFE, 0xFF)) return Optional.of(UTF_16BE);
    return Optional.empty();
  }

  /** Separators, digits and line ends have a zero byte in UTF-16, always on the same side. */
  private static Optional<Charset> utf16(byte[] bytes) {
    int pairs = bytes.length / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < 2 * pairs; i += 2) {
      if (bytes[i] == 0) even++;
      if (bytes[i + 1] == 0) odd++;
    }
    if (odd > 0.3 * pairs && even < 0.02 * pairs) return Optional.of(UTF_16LE);
    if (even > 0.3 * pairs && odd < 0.02 * pairs) return Optional.of(UTF_16BE);
    return Optional.empty();
  }

  private static Optional<Charset> utf8(Prefix prefix) {
    var in = ByteBuffer.wrap(prefix.bytes());
    var out = CharBuffer.allocate(prefix.bytes().length + 1);
    var result = UTF_8.newDecoder().decode(in, out, prefix.whole());
    return result.isError() ? Optional.empty() : Optional.of(UTF_8);
  }

  private static Charset singleByte(byte[] bytes) {
    var western = WesternCharset.best(bytes);
    if (western.isLikely() && !hasForeignRuns(bytes)) return western.charset();
    return byStatistics(bytes).orElse(western.charset());
  }

  /**
   * In western languages letters beyond ASCII stand alone or in pairs; elsewhere they are words.
   */
  private static boolean hasForeignRuns(byte[] bytes) {
    int high = 0;
    int inRuns = 0;
    int run = 0;
    for (byte b : bytes) {
      run = b < 0 ? run + 1 : 0;
      if (b < 0) high++;
      if (run == 3) inRuns += 3;
      if (run > 3) inRuns++;
    }
    return 2 * inRuns > high;
  }

  private static Optional<Charset> byStatistics(byte[] bytes) {
    var sample = bytes.length > ICU_SAMPLE ? Arrays.copyOf(bytes, ICU_SAMPLE) : bytes;
    var match = new CharsetDetector().setText(sample).detect();
    if (match == null || match.getConfidence() < ICU_CONFIDENCE) return Optional.empty();
    var name = match.getName().replaceAll("_(rtl|ltr)$", "");
    if (name.equals("ISO-8859-1")) name = "windows-1252";
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  private CharsetGuess() {}
}
