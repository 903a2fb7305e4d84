package kontor.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs database/bootstrap.sql, the script an administrator runs with psql, filling in its
 * variables.
 */
final class Bootstrap {

  private Bootstrap() {}

  static void run(Connection connection, String ownerPassword, String applicationPassword)
      throws IOException, SQLException {
    try (var file = Bootstrap.class.getResourceAsStream("/database/bootstrap.sql")) {
      if (file == null) throw new IOException("database/bootstrap.sql is not in this build");
      var script =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("--.*", "")
              .replace(":'migrator_password'", "'" + ownerPassword + "'")
              .replace(":'web_password'", "'" + applicationPassword + "'");
      // Statement by statement: sent together they would be one transaction, in which no database
      // can be created.
      try (var statement = connection.createStatement()) {
        for (var one : script.split(";")) if (!one.isBlank()) statement.execute(one);
      }
    }
  }
}
