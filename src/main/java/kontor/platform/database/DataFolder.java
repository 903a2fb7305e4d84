package kontor.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder where the embedded database keeps everything. One Kontor at a time works in it; the
 * lock is the operating system's and ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

  private static final long MEGABYTE = 1024 * 1024;

  private final Path path;
  private final FileChannel lock;
  private final ServerAccount account;

  private DataFolder(Path path, FileChannel lock, ServerAccount account) {
    this.path = path;
    this.lock = lock;
    this.account = account;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws StartRefused if it cannot be written, is in use, or its disk is full
   */
  static DataFolder take(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(lock)) {
        lock.close();
        throw new StartRefused(
            "Another Kontor works in %s: end that one, or choose another folder with --data."
                .formatted(path));
      }
      checkSpace(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      return new DataFolder(path, lock, ServerAccount.of(path));
    } catch (IOException e) {
      throw refusal(path, e);
    }
  }

  /** One sentence for what went wrong with a file in the folder. */
  static StartRefused refusal(Path folder, IOException e) {
    var message = String.valueOf(e.getMessage());
    if (message.contains("No space left on device")) return diskFull(folder, e);
    var reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e;
    return new StartRefused(
        "Kontor keeps its data in %s, and may not write there (%s).".formatted(folder, reason), e);
  }

  static StartRefused diskFull(Path folder, @Nullable Throwable cause) {
    return new StartRefused(
        "The disk of %s is full: make room, or choose another folder with --data."
            .formatted(folder),
        cause);
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  Path path() {
    return path;
  }

  ServerAccount account() {
    return account;
  }

  /**
   * A password, made on first use and kept in the folder, readable by its owner only. On the disk
   * before it is used: the database must not know one that was lost.
   */
  String password(String login) {
    var file = path.resolve("password-" + login);
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var unfinished = path.resolve("password-" + login + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
            unfinished,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
        account.own(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw refusal(path, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException byThisProcess) {
      return true;
    }
  }

  /** A new database takes about 150 MB; one that is there needs room for what is written next. */
  private static void checkSpace(Path path) throws IOException {
    var needed = Files.exists(path.resolve("data")) ? 50 : 300;
    var left = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
    if (left < needed)
      throw new StartRefused(
          "The disk of %s is full (%d MB left, %d needed): make room, or choose another folder with --data."
              .formatted(path, left, needed));
  }
}
