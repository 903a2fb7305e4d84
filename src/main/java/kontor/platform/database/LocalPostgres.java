package kontor.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL beside the application: durable settings, passwords, survives kill -9. */
final class LocalPostgres implements AutoCloseable {

  private final Path folder;
  private final Path programs;
  private final Path data;
  private final FileChannel lock;
  private int port;

  private LocalPostgres(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) throw new IOException("Another Kontor works in " + folder);
    programs = PostgresBinaries.unpackedIn(folder.resolve("postgres"));
    data = folder.resolve("data");
  }

  static LocalPostgres start(Path folder) throws IOException {
    var server = new LocalPostgres(folder);
    var ready = folder.resolve("ready");
    if (Files.exists(ready)) {
      server.stopOrphan();
      server.start();
    } else { // first start, or a first start that was cut off: nothing is in there yet
      server.stopOrphan();
      FileSystemUtils.deleteRecursively(server.data);
      server.initialise();
      server.start();
      Bootstrap.run(server);
      Files.createFile(ready);
    }
    return server;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Made on first use and kept beside the data, readable by the owner only. */
  String password(String login) {
    try {
      var file = folder.resolve("password-" + login);
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    run(60, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    lock.close();
  }

  private void initialise() throws IOException {
    password("postgres");
    run(
        120,
        "initdb",
        "-D",
        data.toString(),
        "-U",
        "postgres",
        "--pwfile=" + folder.resolve("password-postgres"),
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=de",
        "-T",
        "german");
  }

  private void start() throws IOException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    run(
        120,
        "pg_ctl",
        "start",
        "-D",
        data.toString(),
        "-w",
        "-t",
        "120",
        "-l",
        folder.resolve("postgres.log").toString(),
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60");
  }

  /** We hold the lock, so a server in our folder belongs to a Kontor that was killed. */
  private void stopOrphan() {
    if (!Files.exists(data.resolve("postmaster.pid"))) return;
    try {
      run(60, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    } catch (IOException staleFile) {
      // no server behind the file: the next start recovers
    }
  }

  private void run(int seconds, String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody. (Kontor:
    // first the folder's owner.)
    if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var output =
        Files.createTempFile(
            "kontor-" + program, ".log"); // a file: the server would keep a pipe open
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0)
        throw new IOException(program + " failed: " + Files.readString(output));
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } finally {
      Files.delete(output);
    }
  }
}
