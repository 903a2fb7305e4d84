package kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The figures as a person reads them: on the screen, and in docs/performance.md. */
record Report(
    long size,
    String machine,
    Instances instances,
    List<Row> rows,
    List<Cost> costs,
    List<Throughput> throughputs) {

  /**
   * @param started seconds from the command to the first page
   * @param memory megabytes of the application after all measurements
   */
  record Instances(double started, long memory) {}

  private static final String HEAD =
      "| work | who | users | p50 | p95 | p99 | query p95 | ratio | target | |\n"
          + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --- |\n";

  private static final String COST_HEAD =
      "| answer | queries | transactions | app ms | database ms | kB | per second |\n"
          + "| --- | --: | --: | --: | --: | --: | --: |\n";

  private static final String THROUGHPUT_HEAD =
      "| work | rows | per second | target | |\n| --- | --: | --: | --: | --- |\n";

  String markdown() {
    var text = new StringBuilder();
    text.append(
        format(
            "Measured %s on %s; %,d accounts. Milliseconds of the whole answer over loopback.%n"
                + "Started in %.1f s; the application's resident memory afterwards: %d MB.%n%n",
            LocalDate.now(), machine, size, instances.started(), instances.memory()));
    text.append(HEAD);
    for (var row : rows) text.append(line(row));
    text.append("\nWhat one answer costs, with all users at work:\n\n").append(COST_HEAD);
    for (var cost : costs)
      text.append(
          format(
              "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
              cost.work(),
              cost.queries(),
              cost.transactions(),
              cost.application(),
              cost.database(),
              cost.bytes() / 1000.0,
              cost.perSecond()));
    if (throughputs.isEmpty()) return text.toString();
    text.append("\nJobs, one at a time:\n\n").append(THROUGHPUT_HEAD);
    for (var done : throughputs)
      text.append(
          format(
              "| %s | %d | %.0f | %d | %s |%n",
              done.work(), done.rows(), done.perSecond(), done.target(), done.verdict()));
    return text.toString();
  }

  static String line(Row row) {
    return format(
        "| %s | %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %s |%n",
        row.work(),
        row.viewer(),
        row.users(),
        row.page().percentile(50),
        row.page().percentile(95),
        row.page().percentile(99),
        row.raw().percentile(95),
        row.ratio(),
        row.target(),
        row.verdict());
  }

  /** Replaces what stands between this size's two marks. */
  void writeInto(Path document) throws IOException {
    var begin = "<!-- figures of " + size + " -->\n";
    var end = "<!-- end of figures -->";
    var text = Files.readString(document, StandardCharsets.UTF_8);
    var from = text.indexOf(begin);
    var to = text.indexOf(end, from);
    if (from < 0 || to < 0)
      throw new IOException(document + " has no place for the figures of " + size + " accounts");
    Files.writeString(
        document,
        text.substring(0, from + begin.length()) + markdown() + text.substring(to),
        StandardCharsets.UTF_8);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
