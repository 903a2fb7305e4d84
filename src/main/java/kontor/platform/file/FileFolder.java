package kontor.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import kontor.platform.error.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder the files lie in: {@code files/ab/cd/abcd…}, so that none of its folders grows too
 * large, and {@code files/incoming} for what is still coming. Several nodes may share it.
 */
@Component
class FileFolder {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final Path incoming;

  FileFolder(@Value("${kontor.data-dir}") Path data) {
    this.root = data.resolve("files").toAbsolutePath();
    this.incoming = root.resolve("incoming");
  }

  /** What has come in whole and is on the disk; gone when closed, unless it was kept. */
  record Incoming(Path path, String hash, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /**
   * @throws TooLarge if there are more bytes than the bound
   */
  Incoming receive(InputStream content, long bound) throws IOException {
    var path = Files.createTempFile(Files.createDirectories(incoming), "", "");
    var whole = false;
    try (var out = FileChannel.open(path, StandardOpenOption.WRITE)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      var size = 0L;
      for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > bound) throw new TooLarge(bound);
        digest.update(buffer, 0, read);
        for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) out.write(bytes);
      }
      out.force(true);
      whole = true;
      return new Incoming(path, HexFormat.of().formatHex(digest.digest()), size);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    } finally {
      if (!whole) Files.deleteIfExists(path);
    }
  }

  /** Puts it to its place; the same content that is there already stays. */
  void keep(Incoming file) {
    var place = path(file.hash());
    try {
      if (Files.exists(place)) return;
      var folder = Files.createDirectories(folder(file.hash()));
      Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws NotFound if it is no hash, whatever path it may look like
   */
  Path path(String hash) {
    if (!HASH.matcher(hash).matches()) throw new NotFound();
    return folder(hash).resolve(hash);
  }

  private Path folder(String hash) {
    return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
  }

  void remove(String hash) {
    try {
      Files.deleteIfExists(path(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a node that was killed left half received. */
  void removeIncomingOlderThan(Instant time) {
    if (!Files.isDirectory(incoming)) return;
    try (var left = Files.newDirectoryStream(incoming)) {
      for (var file : left)
        if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A moved file is there after a power failure only when its folder was written too. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
