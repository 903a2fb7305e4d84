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
 *
 * <p>The {@code timeout} of a transaction, in seconds, is how long each of its statements may take;
 * PostgreSQL watches it.
 */
@Component
class ViewerTransactionManager extends JdbcTransactionManager {

  private static final String SET =
      "select set_config('kontor.audiences', ?, true), set_config('kontor.actor', ?, true),"
          + " set_config('kontor.cause', ?, true)";

  private static final String SET_WITH_TIMEOUT = SET + ", set_config('statement_timeout', ?, true)";

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
    var timeout = definition.getTimeout();
    var bounded = timeout != TransactionDefinition.TIMEOUT_DEFAULT;
    try (var statement = connection.prepareStatement(bounded ? SET_WITH_TIMEOUT : SET)) {
      statement.setString(1, viewer.get().audienceArray());
      statement.setString(2, viewer.get().actor());
      statement.setString(3, viewer.get().cause()); // null becomes ''
      if (bounded) statement.setString(4, timeout + "s");
      statement.execute();
    }
  }
}
