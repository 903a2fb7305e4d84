package kontor.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A new version of ICU may sort differently, and an index built with the old order finds wrong
 * rows. PostgreSQL notes the version an index was built with and only warns; here the indexes are
 * built anew.
 */
final class Collations {

  private static final System.Logger LOG = System.getLogger(Collations.class.getName());

  private Collations() {}

  /**
   * @param connection a superuser's, to Kontor's database
   */
  static void renewWhereChanged(Connection connection) throws SQLException {
    var refreshes =
        textOf(
            connection,
            """
            select format('alter database %I refresh collation version', datname) from pg_database
             where datname = current_database()
               and datcollversion is distinct from pg_database_collation_actual_version(oid)
            union all
            select format('alter collation %I.%I refresh version', n.nspname, c.collname)
              from pg_collation c join pg_namespace n on n.oid = c.collnamespace
             where c.collversion <> pg_collation_actual_version(c.oid)
            """);
    if (refreshes.isEmpty()) return;
    LOG.log(
        System.Logger.Level.INFO,
        "The order of letters has a new version: building the indexes anew");
    try (var statement = connection.createStatement()) {
      // First the work, then the note that it is done: cut off in between, it is done again.
      statement.execute("reindex database");
      for (var refresh : refreshes) statement.execute(refresh);
    }
  }

  private static List<String> textOf(Connection connection, String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) texts.add(rows.getString(1));
    }
    return texts;
  }
}
