package kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ./kontor bench}. */
public final class Bench {

  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final Duration WARM_UP = Duration.ofMillis(700);
  private static final Duration FIRST_WARM_UP = Duration.ofMillis(2000);

  private static final List<String> WARMED_WITH = List.of("record", "save", "search", "list");

  /** So many answers tell how many queries one takes. */
  private static final int COUNTED = 10;

  private final Options options;
  private final List<Row> rows = new ArrayList<>();
  private final List<Cost> costs = new ArrayList<>();
  private final List<Throughput> throughputs = new ArrayList<>();

  private Bench(Options options) {
    this.options = options;
  }

  /** Prints the table; ends with 1 if something failed, with 2 if it was not understood. */
  public static void main(String... arguments) {
    try {
      new Bench(Options.of(arguments)).run();
    } catch (IllegalArgumentException misunderstood) {
      System.err.println(misunderstood.getMessage());
      System.exit(2);
    } catch (Exception failed) {
      System.err.println("The measurement failed: " + failed.getMessage());
      System.exit(1);
    }
  }

  private void run() throws Exception {
    new Generator(options.folder(), options.size()).makeWhereNeeded();
    var machine = machine();
    Report report;
    try (var instance = Instance.start(options.folder());
        var superuser = instance.asSuperuser()) {
      var samples = Samples.from(superuser);
      try (var load = new Load(instance, samples)) {
        var works = Works.of(samples, superuser);
        warmUp(works, load);
        for (var work : works) if (options.wants(work.group())) measure(work, load, superuser);
      }
      if (options.wants("import")) imports(instance, superuser);
      report =
          new Report(
              options.size(),
              machine,
              new Report.Instances(
                  instance.startedWithin().toMillis() / 1000.0,
                  instance.application().residentMemory()),
              rows,
              costs,
              throughputs);
    }
    System.out.println();
    System.out.println(report.markdown());
    if (options.write()) report.writeInto(DOCUMENT);
  }

  /** As busy as it gets, until the JDK has compiled what all pages go through. */
  private static void warmUp(List<Work> works, Load load) throws Exception {
    for (var group : WARMED_WITH)
      for (var work : works) if (work.group().equals(group)) load.pages(work, 8, FIRST_WARM_UP);
  }

  private void measure(Work work, Load load, Connection superuser) throws Exception {
    load.pages(work, 1, WARM_UP);
    var each = Duration.ofSeconds(options.seconds());
    Load.@Nullable Result last = null;
    for (var users : options.users()) {
      last = load.pages(work, users, each);
      var raw = load.raw(work, users, each.dividedBy(3));
      var target = users == 1 ? work.target().oneUser() : work.target().eightUsers();
      last.times()
          .forEach((viewer, times) -> {
            var row =
                new Row(
                    work.group() + ": " + work.name(),
                    viewer,
                    users,
                    target,
                    times,
                    Objects.requireNonNull(raw.get(viewer)));
            rows.add(row);
            System.out.print(Report.line(row));
          });
    }
    if (last != null) count(work, load, superuser, last);
  }

  private void imports(Instance instance, Connection superuser) throws Exception {
    try (var client = Client.signedIn(instance.address(), "bench1")) {
      throughputs.addAll(new ImportLoad(client, superuser).measure());
    }
  }

  private void count(Work work, Load load, Connection superuser, Load.Result last)
      throws Exception {
    var statements = new Statements(superuser);
    statements.begin();
    var answers = load.times(work, COUNTED);
    var count = statements.end(answers);
    costs.add(
        new Cost(
            work.group() + ": " + work.name(),
            count.queries(),
            count.transactions(),
            last.application(),
            last.database(),
            last.size(),
            last.perSecond()));
  }

  private static String machine() throws IOException {
    var processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("an unknown processor");
    var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
    var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    return "%d × %s, %d GB, JDK %s; load of the machine by others before the run %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor,
            Long.parseLong(memory) / 1_000_000,
            Runtime.version(),
            load);
  }
}
