package kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class ViewsOnlyTest {

  @Autowired DataSource pool;

  @Test
  void theApplicationCannotNameATable() throws SQLException {
    assertThat(
            yes(
                "select bool_or(has_table_privilege(c.oid, 'select, insert, update, delete'))"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname like '%\\_data' and c.relkind = 'r'"))
        .isFalse();
  }

  @Test
  void theApplicationIsNotTheOwnerNorCanBecomeIt() throws SQLException {
    assertThat(yes("select pg_has_role('kontor_owner', 'member')")).isFalse();
  }

  @Test
  void plansAreMadeForTheViewerAtHand() throws SQLException {
    assertThat(
            yes(
                "select current_setting('jit') = 'off' and current_setting('max_parallel_workers_per_gather') = '0'"))
        .isTrue();
  }

  private boolean yes(String query) throws SQLException {
    try (var connection = pool.getConnection();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
