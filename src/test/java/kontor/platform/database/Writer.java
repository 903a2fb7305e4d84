package kontor.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Writes one row after the other and says which were acknowledged, until it is killed. */
class Writer {

  public static void main(String[] arguments) throws Exception {
    var server = LocalPostgres.start(Path.of(arguments[0]));
    var owner = server.owner();
    try (var connection =
            DriverManager.getConnection(server.url(), owner.name(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists acknowledged (n int primary key)");
      for (var n = 1; ; n++) {
        statement.execute("insert into acknowledged values (" + n + ")");
        System.out.println(n);
      }
    }
  }
}
