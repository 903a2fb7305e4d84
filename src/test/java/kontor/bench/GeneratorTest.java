package kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kontor.KontorTest;
import kontor.platform.search.SearchSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Everything is rolled back: the other tests never see these records. */
@KontorTest
class GeneratorTest {

  private static final String GENERATED = " where customer_number between '2000001' and '2000200'";

  /** Also those that are confined to a few. */
  private static final String LOOKS_AT_ALL =
      "select set_config('kontor.audiences', array_agg(distinct audience_id)::text, true)"
          + " from customers_data.account";

  @Autowired private FlywayConnectionDetails owner;
  @Autowired private ObjectProvider<SearchSource> sources;

  @Test
  void theSameSizeIsTheSameData() throws Exception {
    assertThat(digest()).isEqualTo(digest());
  }

  @Test
  void someAreArchivedConfinedOrBelowAnother() throws Exception {
    try (var connection = filled()) {
      var accounts = "select count(*) from customers_data.account" + GENERATED;
      assertThat(one(connection, accounts)).isEqualTo("200");
      assertThat(one(connection, accounts + " and archived_at is not null")).isEqualTo("6");
      assertThat(one(connection, accounts + " and audience_id <> 1")).isEqualTo("11");
      assertThat(one(connection, accounts + " and parent_id is not null")).isEqualTo("6");
    }
  }

  @Test
  void theSearchFindsThemAsIfTheyHadBeenSaved() throws Exception {
    var source =
        sources.stream().filter(s -> s.table().name().equals("account")).findFirst().orElseThrow();
    try (var connection = filled()) {
      var projection = DSL.using(SQLDialect.POSTGRES).renderInlined(source.projection());
      var compared =
          """
          select count(*) from (%s) p (id, title, detail, words, touched_at, archived, audience_id)
            join customers_data.account a on a.id = p.id
           where a.customer_number between '2000001' and '2000200'
          """
              .formatted(projection);
      var differences =
          """
           and not exists (
             select from platform_data.search_entry e
              where e.subject_id = p.id and e.subject_type = 'account' and e.title = p.title
                and e.detail = p.detail and e.words = p.words
                and e.touched_at = p.touched_at and e.archived = p.archived and e.audience_id = p.audience_id)
          """;
      one(connection, LOOKS_AT_ALL);
      assertThat(one(connection, compared)).isEqualTo("200");
      assertThat(one(connection, compared + differences)).isEqualTo("0");
    }
  }

  private String digest() throws Exception {
    try (var connection = filled()) {
      return one(
              connection,
              "select md5(string_agg((to_jsonb(a) - 'audience_id')::text, '' order by id)) from customers_data.account a"
                  + GENERATED)
          + one(
              connection,
              "select md5(string_agg(t.id || t.text || t.at, '' order by t.id)) from customers_data.timeline_entry t"
                  + " join customers_data.account a on a.id = t.account_id"
                  + GENERATED);
    }
  }

  private Connection filled() throws Exception {
    var connection =
        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    connection.setAutoCommit(false); // and never committed
    Generator.fill(connection, 200);
    return connection;
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
