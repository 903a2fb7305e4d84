package kontor.platform.imports;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.platform.Viewer;
import kontor.platform.job.JobId;
import kontor.platform.job.Jobs;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings files in for tests, and waits where a person would. */
@Component
class ImportFiles {

  private final Imports imports;
  private final Jobs jobs;
  private final DSLContext database;
  private final TransactionOperations transaction;

  ImportFiles(Imports imports, Jobs jobs, DSLContext database, TransactionOperations transaction) {
    this.imports = imports;
    this.jobs = jobs;
    this.database = database;
    this.transaction = transaction;
  }

  /** Lines with numbers of their own: {@code x-1}, {@code x-2} … and the names {@code Ware 1} …. */
  static String lines(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> prefix + i + ";Ware " + i)
        .collect(Collectors.joining("\n", "Art.-Nr.;Bezeichnung\n", "\n"));
  }

  static String prefix() {
    return UUID.randomUUID().toString().substring(0, 8) + "-";
  }

  ImportId upload(Viewer viewer, String content) {
    return upload(viewer, content.getBytes(StandardCharsets.UTF_8));
  }

  ImportId upload(Viewer viewer, byte[] content) {
    return viewer.call(
        () -> imports.upload("wares", "Waren.csv", new ByteArrayInputStream(content), Map.of()));
  }

  void map(Viewer viewer, ImportId id, String... keys) {
    viewer.run(() ->
        imports.map(id, Arrays.stream(keys).map(k -> k.equals("-") ? null : k).toList(), Map.of()));
  }

  /** As far as the end of the dry run. */
  ImportRun checked(Viewer viewer, String content) {
    var id = upload(viewer, content);
    map(viewer, id, "number", "name");
    return check(viewer, id);
  }

  ImportRun check(Viewer viewer, ImportId id) {
    viewer.run(() -> imports.startCheck(id));
    ended(viewer, get(viewer, id).checkJob());
    return get(viewer, id);
  }

  ImportRun imported(Viewer viewer, ImportId id) {
    viewer.run(() -> imports.startImport(id));
    ended(viewer, get(viewer, id).runJob());
    return get(viewer, id);
  }

  ImportRun get(Viewer viewer, ImportId id) {
    return viewer.call(() -> imports.get(id));
  }

  void ended(Viewer viewer, JobId job) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> viewer.call(() -> jobs.get(job)).state().ended());
  }

  List<String> names(Viewer viewer, String prefix) {
    return viewer.call(() ->
        transaction.execute(status ->
            database
                .fetchValues(
                    "select name from wares.ware where number like ? order by length(number), number",
                    prefix + "%")
                .stream()
                .map(Object::toString)
                .toList()));
  }

  /** Names by number. */
  Map<String, String> numbered(Viewer viewer, String prefix) {
    return viewer.call(() ->
        transaction.execute(status ->
            database
                .resultQuery(
                    "select number, name from wares.ware where number like ?", prefix + "%")
                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, String.class))));
  }

  /** Countries by number. */
  Map<String, String> countries(Viewer viewer, String prefix) {
    return viewer.call(() ->
        transaction.execute(status ->
            database
                .resultQuery(
                    "select number, coalesce(country, '') from wares.ware where number like ?",
                    prefix + "%")
                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, String.class))));
  }

  List<String> causes(Viewer viewer, String prefix) {
    return viewer.call(() ->
        transaction.execute(status ->
            database
                .fetchValues(
                    "select distinct h.cause from wares.ware_history h join wares.ware w on w.id = h.root_id"
                        + " where w.number like ?",
                    prefix + "%")
                .stream()
                .map(Object::toString)
                .toList()));
  }

  void untouchedFor(Viewer viewer, ImportId id, int days) {
    viewer.run(() ->
        transaction.executeWithoutResult(status ->
            database.execute(
                "update platform.import_run set changed_at = now() - make_interval(days => ?) where id = ?",
                days,
                id.value())));
  }

  int references(Viewer viewer, String hash) {
    return viewer.call(() ->
        transaction.execute(status ->
            database.fetchCount(
                kontor.platform.db.Tables.FILE_REFERENCE,
                kontor.platform.db.Tables.FILE_REFERENCE.HASH.eq(hash))));
  }
}
