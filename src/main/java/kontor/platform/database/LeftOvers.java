package kontor.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed Kontor or a killed server leaves in a data directory: a server without Kontor, or a
 * postmaster.pid without server. PostgreSQL believes such a file when some other process happens to
 * have got its number, and would not start.
 */
final class LeftOvers {

  private LeftOvers() {}

  /** Only for who holds the folder's lock: then nobody works with a server that runs there. */
  static void clear(Path data, PostgresPrograms programs) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    var process = ProcessHandle.of(processIn(file));
    if (process.isPresent() && worksIn(process.get(), data)) {
      try {
        programs.stop(data);
      } catch (IOException refused) {
        kill(process.get());
      }
    }
    Files.deleteIfExists(file);
  }

  /** The server's process id; 0 if the file was not finished. */
  static long processIn(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(l -> l.matches("\\d{1,18}"))
          .map(Long::parseLong)
          .orElse(0L);
    }
  }

  private static boolean worksIn(ProcessHandle process, Path data) throws IOException {
    var known = Path.of("/proc", String.valueOf(process.pid()));
    try {
      // A server's working directory is its data directory, also when it was moved meanwhile.
      return Files.readSymbolicLink(known.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException notOurs) {
      if (!Files.exists(known.resolve("cmdline")))
        return process.info().commandLine().orElse("").contains(data.toString());
      return new String(Files.readAllBytes(known.resolve("cmdline")), StandardCharsets.UTF_8)
          .contains(data.toString());
    }
  }

  private static void kill(ProcessHandle process) throws IOException {
    process.destroyForcibly();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "The server left behind, process " + process.pid() + ", does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
