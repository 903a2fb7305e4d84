package kontor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Kontor with its embedded database, in a process of its own, as {@code ./kontor run} starts it. So
 * its memory and its processor time are its own, and not the measurer's.
 */
final class Instance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Process process;
  private final URI address;
  private final Duration startedWithin;
  private final Thread hook = new Thread(this::end);

  private Instance(Path folder, Process process, URI address, Duration startedWithin) {
    this.folder = folder;
    this.process = process;
    this.address = address;
    this.startedWithin = startedWithin;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Returns when the first page answers. */
  static Instance start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var said = folder.resolve("address");
    Files.deleteIfExists(said);
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "kontor.KontorApplication",
            "--kontor.data-dir=" + folder,
            "--kontor.database.url=embedded",
            "--kontor.announce=true",
            "--server.port=0",
            "--server.address=127.0.0.1"));
    var began = Instant.now();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("kontor.log").toFile())
            .start();
    while (!Files.exists(said) || Files.readString(said).isEmpty()) {
      var waited = Duration.between(began, Instant.now());
      if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
        process.destroy();
        throw new IOException("Kontor did not start: see " + folder.resolve("kontor.log"));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    var within = Duration.between(began, Instant.now());
    return new Instance(folder, process, URI.create(Files.readString(said)), within);
  }

  URI address() {
    return address;
  }

  Duration startedWithin() {
    return startedWithin;
  }

  ProcessUse application() {
    return new ProcessUse(process.pid());
  }

  ProcessUse database() throws IOException {
    return new ProcessUse(Long.parseLong(postmaster(0)));
  }

  /** As the application is signed in: on the protected views. */
  Connection asApplication() throws SQLException, IOException {
    return connect("kontor_web", "web");
  }

  /** As who owns the tables. */
  Connection asOwner() throws SQLException, IOException {
    return connect("kontor_migrator", "migrator");
  }

  Connection asSuperuser() throws SQLException, IOException {
    return connect("postgres", "postgres");
  }

  private Connection connect(String login, String password) throws SQLException, IOException {
    var properties = new Properties();
    properties.setProperty("user", login);
    properties.setProperty("password", Files.readString(folder.resolve("password-" + password)));
    properties.setProperty("options", "-c plan_cache_mode=force_custom_plan"); // as the pages ask
    var url = "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/kontor";
    return DriverManager.getConnection(url, properties);
  }

  /** A line of PostgreSQL's lock file: 0 its process, 3 its port. */
  private String postmaster(int line) throws IOException {
    return Files.readAllLines(folder.resolve("data/postmaster.pid")).get(line).strip();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
    end();
  }

  /** Kontor stops its database itself. */
  private void end() {
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
