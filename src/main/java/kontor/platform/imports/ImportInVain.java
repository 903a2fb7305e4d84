package kontor.platform.imports;

import static java.util.Objects.requireNonNull;
import static kontor.platform.db.Tables.IMPORT_REFUSAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.file.StoredFiles;
import kontor.platform.tabular.TabularReader;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Why rows wait in vain for the row that they point to: it points back to them, by whatever way, or
 * it is refused itself. Where it is neither, the target's own reason stands.
 */
@Component
class ImportInVain {

  /** Of so many rows it is said; of more, which would fill the memory, the first are looked at. */
  private static final int LOOKED_AT = 50_000;

  private static final int NAMED = 6;

  private final DSLContext database;
  private final StoredFiles files;

  ImportInVain(DSLContext database, StoredFiles files) {
    this.database = database;
    this.files = files;
  }

  /** A row that waits: what it calls the other, and where that stands; 0: nowhere. */
  private record Pointing(String text, long to) {}

  /**
   * In the caller's transaction.
   *
   * @param waiting lines, in the order of the file
   * @return by line; a line of which no more is known than its target says is left out
   */
  Map<Long, Violation> of(Phase phase, ImportRun run, ImportTarget target, long[] waiting) {
    var lines = Arrays.copyOf(waiting, Math.min(waiting.length, LOOKED_AT));
    var pointing = pointing(run, target, lines, refused(phase, run.id()));
    var reasons = new HashMap<Long, Violation>();
    pointing.forEach((line, one) -> {
      if (one.to() != 0) reasons.put(line, new Violation(null, "import.row.ofRefused", one.text()));
    });
    for (var circle : circles(pointing)) {
      var texts =
          circle.stream().map(pointing::get).map(one -> requireNonNull(one).text()).toList();
      for (var i = 0; i < circle.size(); i++)
        reasons.put(circle.get(i), new Violation(null, "import.row.circle", way(texts, i)));
    }
    return reasons;
  }

  private Set<Long> refused(Phase phase, ImportId id) {
    return new HashSet<>(
        database
            .select(IMPORT_REFUSAL.LINE)
            .from(IMPORT_REFUSAL)
            .where(IMPORT_REFUSAL.IMPORT_ID.eq(id.value()))
            .and(IMPORT_REFUSAL.PHASE.eq(phase.key()))
            .limit(LOOKED_AT)
            .fetch(IMPORT_REFUSAL.LINE));
  }

  private Map<Long, Pointing> pointing(
      ImportRun run, ImportTarget target, long[] lines, Set<Long> refused) {
    var field = target.pointer().orElseThrow();
    var owners = new HashMap<String, Long>();
    var rows = new LinkedHashMap<Long, ImportRow>();
    var meaning = RowMeaning.of(run);
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format())) {
      for (var row : reader) {
        var waits = Arrays.binarySearch(lines, row.line()) >= 0;
        if (!waits && !refused.contains(row.line())) continue;
        var meant = meaning.of(row);
        for (var name : target.names(meant)) owners.putIfAbsent(name, row.line());
        if (waits) rows.put(row.line(), meant);
      }
    }
    var pointing = new LinkedHashMap<Long, Pointing>();
    rows.forEach((line, row) -> {
      var to =
          target.pointed(row).stream().filter(owners::containsKey).map(owners::get).findFirst();
      pointing.put(line, new Pointing(row.values().getOrDefault(field, ""), to.orElse(0L)));
    });
    return pointing;
  }

  private static List<List<Long>> circles(Map<Long, Pointing> pointing) {
    var circles = new ArrayList<List<Long>>();
    var seen = new HashSet<Long>();
    for (var begin : pointing.keySet()) {
      var path = new LinkedHashMap<Long, Integer>();
      var at = begin;
      while (pointing.containsKey(at) && seen.add(at)) {
        path.put(at, path.size());
        at = requireNonNull(pointing.get(at)).to();
      }
      var closed = path.get(at);
      if (closed != null)
        circles.add(List.copyOf(new ArrayList<>(path.keySet()).subList(closed, path.size())));
    }
    return circles;
  }

  /**
   * From a row once round to itself.
   *
   * @param texts what each row of the circle calls the next one
   */
  private static String way(List<String> texts, int row) {
    var size = texts.size();
    var way = new ArrayList<String>();
    for (var i = 0; i <= Math.min(size - 1, NAMED); i++)
      way.add(texts.get((row - 1 + i + size) % size));
    if (size > NAMED + 1) way.add("…");
    way.add(texts.get((row - 1 + size) % size));
    return String.join(" → ", way);
  }
}
