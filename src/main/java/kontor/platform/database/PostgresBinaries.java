package kontor.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks PostgreSQL's programs from the class path, once per version; a folder without its mark
 * was left half done and is done again.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * @throws StartRefused if this build brings no PostgreSQL for this system
   */
  static Path unpackedIn(Path folder) throws IOException {
    var resource = PostgresBinaries.class.getResource(archiveName());
    if (resource == null)
      throw new StartRefused(
          "This build of Kontor brings no PostgreSQL for this system (%s): build it here, or set KONTOR_DATABASE_URL."
              .formatted(archiveName().substring(1)));
    var version =
        resource.openConnection() instanceof JarURLConnection jar
            ? Long.toHexString(jar.getJarEntry().getCrc())
            : resource.toString();
    var mark = folder.resolve(".done");
    if (Files.exists(mark) && Files.readString(mark).equals(version)) return folder;
    Files.deleteIfExists(mark);
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(resource.openStream())))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; )
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
    }
    Files.writeString(mark, version);
    return folder;
  }

  private static String archiveName() {
    var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    // Never over the old one: it may still be running.
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    var executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true, false))
      throw new IOException("Cannot make executable: " + target);
  }
}
