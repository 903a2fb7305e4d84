package kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("door")
class LocalPostgresTest {

  @TempDir static Path shared;
  private static int tests;
  private Path temporary = shared;

  private Path folder() {
    return temporary.resolve("data");
  }

  @BeforeAll
  static void unpackOnce() throws IOException {
    assertThat(shared.toFile().setExecutable(true, false)).isTrue();
    PostgresBinaries.unpackedIn(shared.resolve("postgres"));
    newFolder(shared.resolve("made"));
    LocalPostgres.start(shared.resolve("made")).close();
  }

  @BeforeEach
  void haveAFolderWithADatabase() throws Exception {
    temporary = Files.createDirectory(shared.resolve("test" + tests++));
    var copy = List.of("cp", "-a", shared.resolve("made").toString(), folder().toString());
    assertThat(Child.run(copy).ending().exitCode()).isZero();
  }

  private static void newFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("postgres"), shared.resolve("postgres"));
  }

  /** In place of the copy: nothing there yet. */
  private void beginWithNothing() throws IOException {
    temporary = shared.resolve("test" + tests++);
    newFolder(folder());
  }

  @AfterEach
  void leaveNothingRunning() throws IOException {
    if (Files.exists(folder().resolve("data/postmaster.pid")))
      LocalPostgres.start(folder()).close();
  }

  @Test
  void losesNoAcknowledgedRowWhenKontorIsKilledWhileWriting() throws Exception {
    var writer = Child.java(Writer.class, folder().toString());
    var acknowledged = 0;
    while (acknowledged < 500) acknowledged = Integer.parseInt(writer.output().readLine());
    writer.process().destroyForcibly().waitFor();

    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select max(n) from acknowledged"))
          .isGreaterThanOrEqualTo(acknowledged);
      assertThat(number(server, "select count(*) - max(n) from acknowledged")).isZero();
    }
  }

  @Test
  void losesNoAcknowledgedRowWhenKontorAndServerAreKilled() throws Exception {
    var writer = Child.java(Writer.class, folder().toString());
    var acknowledged = 0;
    while (acknowledged < 200) acknowledged = Integer.parseInt(writer.output().readLine());
    var postmaster = postmaster();
    writer.process().destroyForcibly();
    postmaster.destroyForcibly();
    writer.process().waitFor();

    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select max(n) from acknowledged"))
          .isGreaterThanOrEqualTo(acknowledged);
    }
  }

  @Test
  void isThereAgainWhenItsServerIsKilled() throws Exception {
    try (var server = LocalPostgres.start(folder())) {
      var before = postmaster();
      before.destroyForcibly();
      before.onExit().join();
      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(number(server, "select 1")).isOne());
      assertThat(postmaster().pid()).isNotEqualTo(before.pid());
    }
  }

  @Test
  void beginsAnewWhenItsFirstStartWasCutOff() throws Exception {
    beginWithNothing();
    var first = Child.java(Writer.class, folder().toString());
    await().pollInterval(Duration.ofMillis(10)).until(() -> unfinished() > 0);
    first.process().destroyForcibly().waitFor();
    assertThat(folder().resolve("data")).doesNotExist();

    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select 1")).isOne();
    }
  }

  @Test
  void stopsTheServerOfAFirstStartThatWasCutOff() throws Exception {
    var unfinished = folder().resolve("data.unfinished-1");
    Files.move(folder().resolve("data"), unfinished);
    try (var taken = DataFolder.take(folder())) {
      new PostgresPrograms(taken).start(unfinished, freePort());
    }
    var leftOver =
        ProcessHandle.of(LeftOvers.processIn(unfinished.resolve("postmaster.pid"))).orElseThrow();

    LocalPostgres.start(folder()).close();
    // Its parent is gone; whoever adopts it takes a moment to notice that it ended.
    await().atMost(Duration.ofSeconds(10)).until(() -> !leftOver.isAlive());
    assertThat(unfinished()).isZero();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private long unfinished() throws IOException {
    try (var files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("data.unfinished"))
          .count();
    }
  }

  @Test
  void isNotBlockedByAFileThatNamesAProcessOfSomebodyElse() throws Exception {
    Files.writeString(
        folder().resolve("data/postmaster.pid"),
        "%d\n%s\n0\n5432\n\n127.0.0.1\n"
            .formatted(ProcessHandle.current().pid(), folder().resolve("data")));

    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select 1")).isOne();
    }
  }

  @Test
  void keepsItsWordsAndSortsInGerman() throws Exception {
    String password;
    try (var server = LocalPostgres.start(folder())) {
      password = server.application().password();
      assertThat(text(server, "show fsync")).isEqualTo("on");
      assertThat(text(server, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(
              text(
                  server,
                  "select string_agg(n, ' ' order by n) from unnest(array['Zorn', 'Äpfel', 'Birne', 'apfel']) n"))
          .isEqualTo("apfel Äpfel Birne Zorn");
    }
    try (var server = LocalPostgres.start(folder())) {
      assertThat(server.application().password()).isEqualTo(password);
    }
    assertThat(permissions("password-web")).isEqualTo("rw-------");
    assertThat(permissions("password-postgres")).isEqualTo("rw-------");
    assertThat(permissions(".")).isEqualTo("rwx------");
  }

  @Test
  void buildsItsIndexesAnewWhenLettersSortDifferently() throws Exception {
    try (var server = LocalPostgres.start(folder())) {
      asSuperuser(server, "update pg_database set datcollversion = '0' where datname = 'kontor'");
      asSuperuser(server, "update pg_collation set collversion = '0' where collname = 'de-x-icu'");
      asSuperuser(server, "create table sorted (name text collate \"de-x-icu\" primary key)");
    }
    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select count(*) from pg_collation where collversion = '0'"))
          .isZero();
      assertThat(number(server, "select count(*) from pg_database where datcollversion = '0'"))
          .isZero();
      // An index built anew has a new file.
      assertThat(
              number(
                  server,
                  "select (relfilenode <> oid)::int from pg_class where relname = 'sorted_pkey'"))
          .isOne();
    }
  }

  @Test
  void runsWhereOnlyItsOwnerMayEnter() throws Exception {
    beginWithNothing();
    assumeTrue(
        Child.run(List.of("unshare", "--user", "true")).ending().exitCode() == 0,
        "This system has no user namespaces");
    assertThat(temporary.toFile().setExecutable(false, false)).isTrue();
    assertThat(temporary.toFile().setExecutable(true, true)).isTrue();
    try (var server = LocalPostgres.start(folder())) {
      assertThat(number(server, "select 1")).isOne();
    }
  }

  private ProcessHandle postmaster() throws IOException {
    var pid = LeftOvers.processIn(folder().resolve("data/postmaster.pid"));
    return ProcessHandle.of(pid).orElseThrow();
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(file)));
  }

  private static int number(LocalPostgres server, String query) throws SQLException {
    return Integer.parseInt(text(server, query));
  }

  private static String text(LocalPostgres server, String query) throws SQLException {
    var owner = server.owner();
    try (var connection =
            DriverManager.getConnection(server.url(), owner.name(), owner.password());
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void asSuperuser(LocalPostgres server, String statement) throws Exception {
    var password = Files.readString(folder().resolve("password-postgres"));
    try (var connection = DriverManager.getConnection(server.url(), "postgres", password)) {
      connection.createStatement().execute(statement);
    }
  }
}
