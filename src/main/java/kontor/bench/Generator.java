package kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Makes the data, in bulk and by number, so that the same size is the same data everywhere. They
 * are kept for the next run, and made anew where the tables or the generator have changed.
 */
final class Generator {

  /** Of all who can sign in. The data are invented and the server listens to this machine only. */
  static final String PASSWORD = "kontor-bench";

  private static final List<String> PEOPLE_AND_RECORDS =
      List.of(
          "random.sql", "people.sql", "places.sql", "accounts.sql", "timeline.sql", "search.sql");

  private static final List<String> TABLES =
      List.of(
          "identity_data.app_user",
          "identity.audience",
          "identity.audience_member",
          "customers_data.account",
          "customers_data.timeline_entry",
          "platform_data.search_entry");

  private final Path folder;
  private final long size;

  Generator(Path folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  void makeWhereNeeded() throws IOException, SQLException, InterruptedException {
    var marker = folder.resolve("made-from");
    var fingerprint = size + " " + fingerprint();
    if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) return;
    clear();
    System.out.printf("Making %,d accounts in %s%n", size, folder);
    try (var instance = Instance.start(folder)) {
      prepareServer(instance);
      var began = System.nanoTime();
      try (var owner = instance.asOwner()) {
        owner.setAutoCommit(false);
        run(owner, "indexes-off.sql");
        fill(owner, size);
        run(owner, "indexes-on.sql");
        execute(owner, "select setval('platform.number_account', " + (3_000_000 + size) + ")");
        owner.commit();
        owner.setAutoCommit(true);
        for (var table : TABLES) execute(owner, "vacuum (analyze) " + table);
      }
      System.out.printf("Made within %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }
    Files.writeString(marker, fingerprint);
  }

  /**
   * Writes people and records in the connection's transaction.
   *
   * @param owner signed in as the owner of the tables
   */
  static void fill(Connection owner, long size) throws SQLException, IOException {
    try (var set =
        owner.prepareStatement(
            "select set_config('bench.size', ?, true), set_config('kontor.actor', 'system:bench', true),"
                + " set_config('kontor.audiences', '{1,2}', true), set_config('work_mem', '64MB', true)")) {
      set.setString(1, Long.toString(size));
      set.execute();
    }
    for (var file : PEOPLE_AND_RECORDS) run(owner, file);
  }

  private static void run(Connection owner, String file) throws SQLException, IOException {
    try (var in = Generator.class.getResourceAsStream(file)) {
      if (in == null) throw new IOException(file + " is not in this build");
      var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // What identity.Argon2id asks for, so that signing in costs what it costs people.
      var hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
      execute(owner, sql.replace(":password_hash", "'" + hash + "'"));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The server is to count statements; it does from its next start on. */
  private void prepareServer(Instance instance) throws IOException, SQLException {
    var configuration = folder.resolve("data/postgresql.conf");
    Files.writeString(
        configuration,
        Files.readString(configuration)
            + "shared_preload_libraries = 'pg_stat_statements'\n"
            + "pg_stat_statements.track = none\n"
            + "pg_stat_statements.track_utility = off\n");
    try (var superuser = instance.asSuperuser()) {
      execute(superuser, "create extension if not exists pg_stat_statements schema public");
    }
  }

  private static String fingerprint() throws IOException {
    var files = new PathMatchingResourcePatternResolver();
    var crc = new CRC32();
    for (var pattern :
        List.of("classpath*:db/migration/**/*.sql", "classpath*:kontor/bench/*.sql")) {
      var found = files.getResources(pattern);
      Arrays.sort(found, Comparator.comparing(Resource::getFilename));
      for (var file : found) crc.update(file.getContentAsByteArray());
    }
    return Long.toHexString(crc.getValue());
  }

  private void clear() throws IOException {
    if (!Files.exists(folder)) return;
    if (!Files.exists(folder.resolve("data")) && !Files.exists(folder.resolve("made-from"))) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
