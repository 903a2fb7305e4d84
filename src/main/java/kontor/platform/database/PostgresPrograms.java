package kontor.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** initdb and pg_ctl, run as the folder's account; their failures as sentences. */
final class PostgresPrograms {

  /** Seconds; recovery after a crash in the middle of a large import takes its time. */
  private static final int PATIENCE = 600;

  private final DataFolder folder;
  private final Path programs;
  private final Path log;

  PostgresPrograms(DataFolder folder) throws IOException {
    this.folder = folder;
    this.programs = PostgresBinaries.unpackedIn(folder.resolve("postgres")).resolve("bin");
    this.log = folder.resolve("postgres.log");
  }

  void initialise(Path data, Path passwordFile) throws IOException {
    var failure =
        run(
            "initdb",
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "--pwfile=" + passwordFile,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=de",
            "-T",
            "german");
    if (!failure.isEmpty()) throw refusal("PostgreSQL could not make its database", failure);
    var configuration = data.resolve("postgresql.conf");
    Files.writeString(
        configuration,
        Files.readString(configuration)
            + "\ninclude '%s'\n\n# Your own settings go below this line.\n"
                .formatted(ServerConfiguration.FILE));
  }

  /**
   * Returns when the server takes connections.
   *
   * @throws PortTaken if somebody else has got the port meanwhile
   */
  void start(Path data, int port) throws IOException {
    var configuration = data.resolve(ServerConfiguration.FILE);
    Files.writeString(configuration, ServerConfiguration.text());
    folder.account().own(configuration);
    if (Files.exists(log))
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    for (var attempt = 1; ; attempt++) {
      var failure =
          run(
              "pg_ctl",
              "start",
              "-D",
              data.toString(),
              "-w",
              "-t",
              String.valueOf(PATIENCE),
              "-l",
              log.toString(),
              "-o",
              "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
      if (failure.isEmpty()) return;
      var said = Files.exists(log) ? Files.readString(log) : "";
      if (said.contains("could not bind")) throw new PortTaken();
      // The processes of a killed server are about to notice.
      var others = said.contains("pre-existing shared memory block");
      if (!others || attempt == 20) throw refusal("PostgreSQL did not start", failure + said);
      Files.delete(log);
      pause();
    }
  }

  void stop(Path data) throws IOException {
    var failure = run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
    if (!failure.isEmpty())
      failure = run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "60");
    if (!failure.isEmpty()) throw new IOException("PostgreSQL did not stop: " + failure);
  }

  /** The port was free a moment ago. */
  static final class PortTaken extends IOException {}

  private StartRefused refusal(String what, String said) {
    if (said.contains("No space left on device")) return DataFolder.diskFull(folder.path(), null);
    if (said.contains("database files are incompatible with server"))
      return new StartRefused(
          "The data in %s are another PostgreSQL version's: docs/operations.md, \"Upgrade\", says how they are moved."
              .formatted(folder.path()));
    var reason =
        said.lines()
            .filter(line -> line.contains("FATAL:") || line.contains("error:"))
            .reduce((first, last) -> last)
            .or(() -> said.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
            .map(line -> line.replaceAll("^.*?(FATAL|error|initdb):\\s*", ""))
            .orElse("no reason given");
    return new StartRefused("%s (%s): %s says more.".formatted(what, reason, log));
  }

  /** Returns what the program said if it failed, nothing if it did not. */
  private String run(String program, String... arguments) throws IOException {
    // A file: the server would keep a pipe open.
    var output = folder.resolve(program + ".out");
    try {
      var builder =
          new ProcessBuilder(folder.account().command(programs.resolve(program), arguments))
              .directory(folder.path().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C"); // so that we can read what they say
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      var process = builder.start();
      if (!process.waitFor(PATIENCE + 10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "no answer within " + PATIENCE + " s";
      }
      var said = Files.readString(output, StandardCharsets.ISO_8859_1);
      return process.exitValue() == 0 ? "" : said.isBlank() ? "no reason given" : said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
