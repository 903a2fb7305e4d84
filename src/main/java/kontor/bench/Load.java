package kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** Does a work again and again, for one person or several at once, and looks at the clock. */
final class Load implements AutoCloseable {

  /**
   * @param times by viewer
   * @param perSecond answers, of all together
   * @param application milliseconds of processor time per answer
   * @param database the same of PostgreSQL
   * @param size bytes of an answer as they come over the wire, on average
   */
  record Result(
      Map<String, Figures> times,
      double perSecond,
      double application,
      double database,
      long size) {}

  private interface Connector {
    Connection connect() throws SQLException, IOException;
  }

  private interface Doer {
    /**
     * @return nanoseconds it took
     */
    long once(Connection connection, String viewer, RandomGenerator random) throws Exception;
  }

  private final Instance instance;
  private final Samples samples;
  private final Map<String, Client> clients = new ConcurrentHashMap<>();

  Load(Instance instance, Samples samples) {
    this.instance = instance;
    this.samples = samples;
  }

  Result pages(Work work, int users, Duration duration) throws Exception {
    var sizes = new LongAdder();
    for (var user = 0; user < users; user++) for (var viewer : viewers(work, user)) client(viewer);
    var application = instance.application().processorTime();
    var database = instance.database().processorTime();
    var began = System.nanoTime();
    var times =
        together(
            work,
            users,
            duration,
            instance::asSuperuser,
            (connection, viewer, random) -> {
              var client = client(viewer);
              var request = work.page().next(client, random, connection);
              var start = System.nanoTime();
              var answer = client.send(request);
              var took = System.nanoTime() - start;
              refuseFailure(work, answer);
              sizes.add(answer.body().length);
              return took;
            });
    var seconds = (System.nanoTime() - began) / 1e9;
    var count = Math.max(1, times.values().stream().mapToInt(Figures::count).sum());
    return new Result(
        times,
        count / seconds,
        instance.application().processorTime().minus(application).toMillis() / (double) count,
        instance.database().processorTime().minus(database).toMillis() / (double) count,
        sizes.sum() / count);
  }

  /** A few times, for one who counts. Returns how often. */
  int times(Work work, int often) throws Exception {
    var random = new SplittableRandom(4711);
    try (var connection = instance.asSuperuser()) {
      for (var i = 0; i < often; i++) {
        var client = client(viewers(work, 0).getFirst());
        refuseFailure(work, client.send(work.page().next(client, random, connection)));
      }
    }
    return often;
  }

  Map<String, Figures> raw(Work work, int users, Duration duration) throws Exception {
    return together(
        work,
        users,
        duration,
        () -> {
          var connection = instance.asApplication();
          connection.setAutoCommit(false);
          return connection;
        },
        (connection, viewer, random) -> plain(connection, work.raw().next(random, viewer), viewer));
  }

  private long plain(Connection connection, Work.Query query, String viewer) throws SQLException {
    try (var look =
        connection.prepareStatement(
            "select set_config('kontor.audiences', ?, true), set_config('kontor.actor', 'system:bench', true)")) {
      look.setString(1, samples.audiences().get(viewer));
      look.execute();
    }
    long took;
    try (var statement = connection.prepareStatement(query.sql())) {
      var i = 0;
      for (var parameter : query.parameters()) statement.setObject(++i, parameter);
      var start = System.nanoTime();
      statement.execute();
      if (query.writes()) connection.commit();
      took = System.nanoTime() - start;
    }
    connection.commit();
    return took;
  }

  private static Map<String, Figures> together(
      Work work, int users, Duration duration, Connector connector, Doer doer) throws Exception {
    var until = System.nanoTime() + duration.toNanos();
    var tasks = new ArrayList<Callable<Map<String, Figures>>>();
    for (var user = 0; user < users; user++) {
      var number = user;
      tasks.add(() -> {
        var viewers = viewers(work, number);
        var random = new SplittableRandom(4711 + number);
        var times = new LinkedHashMap<String, Figures>();
        try (var connection = connector.connect()) {
          for (var i = number; System.nanoTime() < until; i++) {
            var viewer = viewers.get(i % viewers.size());
            times
                .computeIfAbsent(work.viewers().isEmpty() ? "" : viewer, v -> new Figures())
                .add(doer.once(connection, viewer, random));
          }
        }
        return times;
      });
    }
    var all = new LinkedHashMap<String, Figures>();
    for (var viewer : work.viewers().isEmpty() ? List.of("") : work.viewers())
      all.put(viewer, new Figures());
    try (var threads = Executors.newFixedThreadPool(users)) {
      for (var done : threads.invokeAll(tasks))
        done.get()
            .forEach((viewer, figures) -> Objects.requireNonNull(all.get(viewer)).add(figures));
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
    return all;
  }

  private static List<String> viewers(Work work, int user) {
    return work.viewers().isEmpty() ? List.of("bench" + (user + 1)) : work.viewers();
  }

  private Client client(String login) {
    return clients.computeIfAbsent(
        login,
        name -> {
          try {
            return Client.signedIn(instance.address(), name);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
          }
        });
  }

  /** Two may save the same account at once: the refusal of the second is an answer too. */
  private static void refuseFailure(Work work, HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() < 400 || answer.statusCode() == 409) return;
    throw new IOException(
        "%s: %s answered %d%n%s"
            .formatted(
                work.name(), answer.request().uri(), answer.statusCode(), Client.text(answer)));
  }

  @Override
  public void close() {
    clients.values().forEach(Client::close);
  }
}
