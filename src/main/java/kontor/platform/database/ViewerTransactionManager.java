package kontor.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kontor.platform.Viewer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the begin of every transaction who looks. The driver sends BEGIN along with
 * this statement, so it costs one round trip. The libraries' own transactions (sessions, event
 * publications) have no viewer, and get no protected row.
 */
@Component
class ViewerTransactionManager extends JdbcTransactionManager {

  private static final String SET =
      """
      select set_config('kontor.audiences', ?, true), set_config('kontor.actor', ?, true), set_config('kontor.cause', ?, true)
      """;

  ViewerTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  /** This hook and not doBegin: the superclass gives the connection back when it throws. */
  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var viewer = Viewer.current();
    if (viewer.isEmpty()) return;
    try (var statement = connection.prepareStatement(SET)) {
      statement.setString(1, viewer.get().audienceArray());
      statement.setString(2, viewer.get().actor());
      statement.setString(3, viewer.get().cause()); // null becomes ''
      statement.execute();
    }
  }
}
