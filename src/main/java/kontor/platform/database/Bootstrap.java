package kontor.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Runs database/bootstrap.sql, the script an administrator runs with psql, filling in its
 * variables.
 */
final class Bootstrap {

  private Bootstrap() {}

  static void run(LocalPostgres server) throws IOException {
    var script =
        new ClassPathResource("database/bootstrap.sql")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace(":'migrator_password'", "'" + server.password("migrator") + "'")
            .replace(":'web_password'", "'" + server.password("web") + "'");
    try (var connection =
        DriverManager.getConnection(
            server.url("postgres"), "postgres", server.password("postgres"))) {
      // Statement by statement: sent together they would be one transaction, in which no database
      // can be created.
      ScriptUtils.executeSqlScript(
          connection, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw new IOException("The new database refused its roles", e);
    }
  }
}
