package kontor.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * The PostgreSQL that Kontor brings along. What is committed is on the disk. It survives kill -9 of
 * Kontor (the next start stops what runs on), of the server (started again at once), and a first
 * start cut off (made anew: until it is whole it does not have its name).
 *
 * <p>Uses nothing of Spring: the build starts it too, before anything else is compiled.
 */
final class LocalPostgres implements PostgresServer {

  private static final System.Logger LOG = System.getLogger(LocalPostgres.class.getName());
  private static final String UNFINISHED = "data.unfinished-";
  private static final Duration TOO_SOON = Duration.ofSeconds(20);

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final Path data;
  private int port;
  private Instant revivedAt = Instant.EPOCH;
  private boolean closed;

  private LocalPostgres(DataFolder folder) throws IOException {
    this.folder = folder;
    this.programs = new PostgresPrograms(folder);
    this.data = folder.resolve("data");
  }

  /**
   * Returns when the database takes connections.
   *
   * @throws StartRefused if it cannot, in one sentence
   */
  static LocalPostgres start(Path path) {
    var folder = DataFolder.take(path);
    try {
      var server = new LocalPostgres(folder);
      server.open();
      return server;
    } catch (IOException e) {
      folder.close();
      throw DataFolder.refusal(folder.path(), e);
    } catch (SQLException e) {
      folder.close();
      throw new StartRefused(
          "The database in %s refused Kontor (%s).".formatted(folder.path(), e.getMessage()), e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public String url() {
    return url("kontor");
  }

  @Override
  public Login owner() {
    return new Login("kontor_migrator", folder.password("migrator"));
  }

  @Override
  public Login application() {
    return new Login("kontor_web", folder.password("web"));
  }

  /** Called when all that uses the database is closed. */
  @Override
  public synchronized void close() {
    closed = true;
    try (folder) {
      programs.stop(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() throws IOException, SQLException {
    if (!Files.exists(data)) make();
    LeftOvers.clear(data, programs);
    startOnFreePort(data);
    try (var connection = superuser("kontor")) {
      Collations.renewWhereChanged(connection);
    } catch (SQLException e) {
      programs.stop(data);
      throw e;
    }
    watch();
  }

  private void make() throws IOException, SQLException {
    clearUnfinished();
    // A name of its own: the initdb of a Kontor that was killed may still be at work on another.
    var unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
    folder.password("postgres");
    programs.initialise(unfinished, folder.resolve("password-postgres"));
    startOnFreePort(unfinished);
    try (var connection = superuser("postgres")) {
      Bootstrap.run(connection, folder.password("migrator"), folder.password("web"));
    } finally {
      programs.stop(unfinished);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void startOnFreePort(Path directory) throws IOException {
    for (var attempt = 1; ; attempt++) {
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      try {
        programs.start(directory, port);
        return;
      } catch (PostgresPrograms.PortTaken e) {
        if (attempt == 5) throw e;
      }
    }
  }

  private void watch() throws IOException {
    ProcessHandle.of(LeftOvers.processIn(data.resolve("postmaster.pid")))
        .ifPresent(process ->
            process
                .onExit()
                .thenRunAsync(
                    this::revive,
                    task -> Thread.ofPlatform().daemon().name("database").start(task)));
  }

  /** On the same port, so that the pool finds it again. */
  private synchronized void revive() {
    if (closed) return;
    if (Instant.now().isBefore(revivedAt.plus(TOO_SOON))) {
      LOG.log(System.Logger.Level.ERROR, "The database ended again, and is left alone");
      return;
    }
    LOG.log(System.Logger.Level.WARNING, "The database ended, and is started again");
    try {
      LeftOvers.clear(data, programs);
      programs.start(data, port);
      revivedAt = Instant.now();
      watch();
    } catch (IOException | StartRefused e) {
      LOG.log(System.Logger.Level.ERROR, "The database ended, and does not start again", e);
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", folder.password("postgres"));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void clearUnfinished() throws IOException {
    try (var files = Files.newDirectoryStream(folder.path(), UNFINISHED + "*")) {
      for (var unfinished : files) {
        LeftOvers.clear(unfinished, programs);
        deleteAsFarAsPossible(unfinished);
      }
    }
  }

  /** What is still being written stays until the next start. */
  private static void deleteAsFarAsPossible(Path directory) {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Still in use: {0}", e.getMessage());
    }
  }
}
