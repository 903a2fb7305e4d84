package kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The application reads what its viewer may see, through the views, and nothing past them. */
@KontorTest
class ViewsOnlyTest {

  /** A protected table and the view of it. */
  private record Protected(String view, String table, String key, boolean wider) {}

  @Autowired DataSource pool;
  @Autowired FlywayConnectionDetails ownersDoor;
  @Autowired Cast cast;

  private Connection application;
  private Connection owner;

  @BeforeEach
  void connect() throws SQLException {
    application = pool.getConnection();
    application.setAutoCommit(false);
    owner =
        DriverManager.getConnection(
            ownersDoor.getJdbcUrl(), ownersDoor.getUsername(), ownersDoor.getPassword());
  }

  @AfterEach
  void forget() throws SQLException {
    application.rollback();
    application.close();
    owner.close();
  }

  @Test
  void theApplicationCannotNameATable() throws SQLException {
    var tables =
        list(
            owner,
            "select n.nspname || '.' || c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname like '%\\_data' and c.relkind in ('r', 'p') order by 1");
    assertThat(tables).contains("customers_data.account", "identity_data.app_user");
    for (var table : tables)
      for (var attempt :
          List.of("select 1 from " + table, "delete from " + table, "truncate " + table))
        assertThatThrownBy(() -> list(application, attempt))
            .as(attempt)
            .hasMessageContaining("permission denied");
  }

  @Test
  void aViewShowsTheRowsOfItsViewersAudiencesAndNoOther() throws SQLException {
    var seen = 0;
    var hidden = 0;
    for (var viewer : List.of(cast.vera(), cast.clara(), cast.henrik(), cast.murat()))
      for (var one : protectedTables()) {
        var shown = shown(viewer, one);
        var held =
            list(
                owner,
                "select %s::text from %s where audience_id = any('%s') order by 1"
                    .formatted(one.key(), one.table(), viewer.audienceArray()));
        // A narrower row is seen by who sees the record it belongs to, as well.
        if (one.wider()) assertThat(held).as(one.view()).containsAll(shown);
        else assertThat(shown).as("%s of %s", one.view(), viewer.name()).isEqualTo(held);
        seen += shown.size();
        hidden += list(owner, "select 1::text from " + one.table()).size() - shown.size();
      }
    assertThat(seen).isPositive();
    assertThat(hidden).isPositive();
  }

  @Test
  void whoHoldsNoAudienceSeesNoRow() throws SQLException {
    list(application, "select set_config('kontor.audiences', '{}', true)");
    for (var one : protectedTables())
      assertThat(list(application, "select 1::text from " + one.view())).as(one.view()).isEmpty();
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

  private List<String> shown(Viewer viewer, Protected one) throws SQLException {
    list(
        application,
        "select set_config('kontor.audiences', '%s', true)".formatted(viewer.audienceArray()));
    return list(application, "select %s::text from %s order by 1".formatted(one.key(), one.view()));
  }

  private List<Protected> protectedTables() throws SQLException {
    var found = new ArrayList<Protected>();
    try (var rows =
        owner
            .createStatement()
            .executeQuery(
                "select view_name, table_name, key_column, narrower from platform.protected_table"
                    + " order by 1")) {
      while (rows.next())
        found.add(
            new Protected(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4)));
    }
    assertThat(found).hasSizeGreaterThan(3);
    return found;
  }

  /** A refused statement leaves the transaction as it was before it. */
  private static List<String> list(Connection connection, String query) throws SQLException {
    var before = connection.getAutoCommit() ? null : connection.setSavepoint();
    try (var statement = connection.createStatement()) {
      var found = new ArrayList<String>();
      if (statement.execute(query))
        try (var rows = statement.getResultSet()) {
          while (rows.next()) found.add(rows.getString(1));
        }
      return found;
    } catch (SQLException refused) {
      if (before != null) connection.rollback(before);
      throw refused;
    }
  }

  private boolean yes(String query) throws SQLException {
    return list(application, query).equals(List.of("t"));
  }
}
