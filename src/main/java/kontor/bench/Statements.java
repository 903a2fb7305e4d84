package kontor.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** How often the application asks the database, as the database counts it (pg_stat_statements). */
final class Statements {

  /**
   * @param queries without the begin of transactions and who looks
   */
  record Count(double queries, double transactions) {}

  private final Connection superuser;

  Statements(Connection superuser) {
    this.superuser = superuser;
  }

  void begin() throws SQLException {
    track("top");
    execute("select pg_stat_statements_reset()");
  }

  /**
   * @param answers since the begin
   */
  Count end(int answers) throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                """
                select coalesce(sum(calls) filter (where query not like '%set\\_config%'), 0),
                       coalesce(sum(calls) filter (where query like '%set\\_config%'), 0)
                  from pg_stat_statements s join pg_roles r on r.oid = s.userid
                 where r.rolname = 'kontor_web' and query not like '%scheduled_tasks%'
                """)) {
      row.next();
      return new Count(row.getDouble(1) / answers, row.getDouble(2) / answers);
    } finally {
      track("none");
    }
  }

  private void track(String what) throws SQLException {
    execute("alter system set pg_stat_statements.track = '" + what + "'");
    execute("select pg_reload_conf()");
    execute("select pg_sleep(0.2)"); // until all server processes have read it
  }

  private void execute(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
