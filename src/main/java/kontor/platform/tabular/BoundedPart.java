package kontor.platform.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * One part of a workbook as it unpacks, refused as soon as it exceeds what an honest one needs.
 * Sizes are counted, never believed.
 */
final class BoundedPart extends FilterInputStream {

  private static final int RATIO = 200;
  private static final long RATIO_FROM = 16 << 20;

  /**
   * A tag with its attributes and the text after it; everything an XML parser must hold at once.
   */
  private static final int LONGEST_TOKEN = 4 << 20;

  private final ZipArchiveEntry entry;
  private final long most;
  private long count;
  private int sinceTag;

  BoundedPart(InputStream in, ZipArchiveEntry entry, TabularLimits limits, long unpackedBefore) {
    super(in);
    this.entry = entry;
    this.most = limits.unpackedBytes() - unpackedBefore;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var read = in.read(bytes, offset, length);
    if (read < 0) return read;
    count += read;
    if (count > most || count > RATIO_FROM && count > RATIO * packed()) {
      throw Unreadable.because("bomb");
    }
    for (int i = offset; i < offset + read; i++) {
      sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
      if (sinceTag > LONGEST_TOKEN) throw Unreadable.because("bomb");
    }
    return read;
  }

  private long packed() {
    return Math.max(1, entry.getCompressedSize());
  }
}
