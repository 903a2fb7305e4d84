package kontor.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something people do all day, and the plain query that is the least it takes.
 *
 * @param viewers who does it, in turn; empty: one of those who sell, each his own
 */
record Work(String group, String name, Target target, List<String> viewers, Page page, Raw raw) {

  /** Milliseconds for the whole answer at p95, as design/quality asks. */
  record Target(int oneUser, int eightUsers) {}

  /** What a browser asks for. */
  interface Page {
    /**
     * Not timed.
     *
     * @param database signed in as the superuser, to look up what the page would have known
     */
    HttpRequest next(Client client, RandomGenerator random, Connection database)
        throws SQLException, IOException;
  }

  /** What the database is asked for at least. */
  interface Raw {
    /**
     * @param viewer login of the one who asks
     */
    Query next(RandomGenerator random, String viewer);
  }

  /**
   * @param writes whether it has to be on the disk
   */
  record Query(String sql, List<?> parameters, boolean writes) {
    static Query reading(String sql, Object... parameters) {
      return new Query(sql, List.of(parameters), false);
    }

    static Query writing(String sql, Object... parameters) {
      return new Query(sql, List.of(parameters), true);
    }
  }

  Work by(String... viewers) {
    return new Work(group, name, target, List.of(viewers), page, raw);
  }
}
