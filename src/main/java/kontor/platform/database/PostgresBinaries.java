package kontor.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks PostgreSQL's programs from the class path, once; a folder without its mark was left half
 * done and is done again.
 */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  static Path unpackedIn(Path folder) throws IOException {
    var done = folder.resolve(".done");
    if (Files.exists(done)) return folder;
    try (var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null)
        throw new IOException("This build has no PostgreSQL for this system: " + ARCHIVE);
      var tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; )
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
    }
    Files.createFile(done);
    return folder;
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    var executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true, false))
      throw new IOException("Cannot make executable: " + target);
  }
}
