package kontor.platform.database;

import java.sql.Connection;
import javax.sql.DataSource;
import kontor.platform.Viewer;
import org.jooq.ConnectionProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * jOOQ, the only way our code speaks to the database, gets a connection inside a transaction with a
 * viewer and nowhere else. Not the DataSource refuses: db-scheduler rightly works outside
 * transactions.
 */
@Component
class ConnectionsOfTransactions implements ConnectionProvider {

  private final DataSource dataSource;

  ConnectionsOfTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Connection acquire() {
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      throw new IllegalStateException(
          "A statement outside a transaction: put @Transactional on the public class's method");
    Viewer.required();
    return DataSourceUtils.getConnection(dataSource);
  }

  @Override
  public void release(Connection connection) {
    DataSourceUtils.releaseConnection(connection, dataSource);
  }
}
