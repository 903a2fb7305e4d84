package kontor.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A PostgreSQL 15 or later that the company runs, prepared by database/bootstrap.sql. Looked at
 * before anything is written: what would not work, or would work past the protected views, is
 * refused.
 */
record ServerOfYours(String url, Login owner, Login application) implements PostgresServer {

  /**
   * @throws StartRefused if the server is too old, not prepared, or the application's login may do
   *     too much
   */
  static ServerOfYours checked(String url, Login owner, Login application) {
    var server = new ServerOfYours(url, owner, application);
    server.asLogin(application, server::checkApplication);
    server.asLogin(owner, server::checkOwner);
    return server;
  }

  @Override
  public void close() {} // it was there before us

  private void checkApplication(Connection connection) throws SQLException {
    if (yes(connection, "current_setting('server_version_num')::int < 150000"))
      throw refused("is older than PostgreSQL 15");
    if (yes(connection, "current_setting('server_encoding') <> 'UTF8'"))
      throw refused("is not encoded in UTF8: make the database as database/bootstrap.sql does");
    if (yes(
        connection,
        "2 > (select count(*) from pg_roles where rolname in ('kontor_owner', 'kontor_app'))"))
      throw refused("has no roles kontor_owner and kontor_app: run database/bootstrap.sql there");
    if (!yes(connection, "pg_has_role('kontor_app', 'usage')"))
      throw refused(
          "does not give %s the rights of kontor_app: grant kontor_app to %1$s"
              .formatted(application.name()));
    if (yes(connection, MAY_TOO_MUCH))
      throw refused(
          "gives %s more rights than kontor_app's, past who may see what: use a login that is a member of kontor_app alone"
              .formatted(application.name()));
  }

  /**
   * Ways past the views: to be the owner, to become the owner, to read every table, to hold rights
   * on a table.
   */
  private static final String MAY_TOO_MUCH =
      """
      pg_has_role('kontor_owner', 'member')
      or (select rolsuper or rolcreaterole from pg_roles where rolname = session_user)
      or pg_has_role('pg_read_all_data', 'member') or pg_has_role('pg_write_all_data', 'member')
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname like '%\\_data' and c.relkind in ('r', 'p')
                    and has_table_privilege(c.oid, 'select, insert, update, delete, truncate'))
      """;

  private void checkOwner(Connection connection) throws SQLException {
    if (!yes(connection, "current_user = 'kontor_owner'"))
      throw refused(
          "does not let %s act as kontor_owner: alter role %1$s set role = 'kontor_owner', as database/bootstrap.sql does"
              .formatted(owner.name()));
    if (!yes(connection, "has_database_privilege(current_database(), 'create')"))
      throw refused(
          "does not belong to kontor_owner: make the database as database/bootstrap.sql does");
    if (yes(connection, EXTENSIONS_MISSING))
      throw refused(
          "does not offer the extensions pg_trgm and unaccent: install PostgreSQL's contrib package there");
    if (yes(
        connection,
        "2 > (select count(*) from pg_collation where collname in ('de-x-icu', 'und-x-icu'))"))
      throw refused("was built without ICU, which sorts names: use a PostgreSQL with ICU");
  }

  private static final String EXTENSIONS_MISSING =
      """
      exists (select from unnest(array['pg_trgm', 'unaccent']) needed
               where needed not in (select extname from pg_extension)
                 and needed not in (select name from pg_available_extension_versions where trusted or not superuser))
      """;

  private interface Check {
    void on(Connection connection) throws SQLException;
  }

  private void asLogin(Login login, Check check) {
    var properties = new Properties();
    properties.setProperty("user", login.name());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10"); // seconds
    try (var connection = DriverManager.getConnection(url, properties)) {
      check.on(connection);
    } catch (SQLException e) {
      var state = String.valueOf(e.getSQLState());
      if (state.startsWith("28"))
        throw refused(
            "refuses the login %s: check its name and password".formatted(login.name()), e);
      if (state.equals("3D000"))
        throw refused("has no such database: run database/bootstrap.sql there", e);
      if (state.equals("42501"))
        throw refused(
            "does not let %s in: run database/bootstrap.sql there".formatted(login.name()), e);
      throw refused("does not answer (%s)".formatted(e.getMessage()), e);
    }
  }

  private StartRefused refused(String what) {
    return new StartRefused("The database %s %s.".formatted(withoutSecrets(), what));
  }

  private StartRefused refused(String what, Throwable cause) {
    return new StartRefused("The database %s %s.".formatted(withoutSecrets(), what), cause);
  }

  private String withoutSecrets() {
    return url.replaceFirst("\\?.*", "");
  }

  private static boolean yes(Connection connection, String condition) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select " + condition)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
