package kontor.platform.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.platform.error.RuleViolation;
import kontor.platform.file.StoredFiles;
import kontor.platform.tabular.TabularReader;
import kontor.platform.tabular.TabularRow;
import org.springframework.stereotype.Service;

/** Looks into the begin of a file. */
@Service
public class ImportPreviews {

  /** So many columns are shown, or named in a row; a person takes in no more. */
  public static final int NAMED = 12;

  private static final int ROWS_SHOWN = 5;
  private static final int ROWS_FOR_SAMPLES = 100;
  private static final int SAMPLES = 3;
  private static final int SAMPLE_LENGTH = 60;

  private final StoredFiles files;
  private final ImportRefusals refusals;

  ImportPreviews(StoredFiles files, ImportRefusals refusals) {
    this.files = files;
    this.refusals = refusals;
  }

  /**
   * @throws RuleViolation on field {@code file} where it cannot be read in this format
   */
  public ImportPreview of(ImportRun run) {
    var path = files.path(run.fileHash());
    try (var reader = TabularReader.open(path, run.format())) {
      var rows = new ArrayList<TabularRow>();
      var all = reader.iterator();
      while (rows.size() < ROWS_FOR_SAMPLES && all.hasNext()) rows.add(all.next());
      var header = reader.header();
      return new ImportPreview(
          IntStream.range(0, header.size())
              .mapToObj(index -> column(header.get(index), index, rows))
              .toList(),
          List.copyOf(rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))),
          reader.unreadableCharacters(),
          TabularReader.sheets(path));
    }
  }

  private ImportPreview.Column column(String name, int index, List<TabularRow> rows) {
    var samples = new LinkedHashSet<String>();
    for (var row : rows) {
      var cell = row.cells().get(index).strip();
      if (!cell.isEmpty() && samples.size() < SAMPLES) samples.add(shortened(cell));
    }
    return new ImportPreview.Column(
        name.strip(),
        letter(index),
        List.copyOf(samples),
        Figures.are(rows.stream().map(row -> row.cells().get(index)).toList()),
        refusals.isReasons(name));
  }

  private static String letter(int index) {
    return (index < 26 ? "" : letter(index / 26 - 1)) + (char) ('A' + index % 26);
  }

  /** The first few names, short. */
  public static String named(List<String> names) {
    return names.stream()
        .limit(NAMED)
        .map(ImportPreviews::shortened)
        .collect(Collectors.joining(", "));
  }

  /** Without its middle, where it is long: names of columns often differ at their end. */
  public static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= SAMPLE_LENGTH) return text;
    var begin = text.offsetByCodePoints(0, SAMPLE_LENGTH * 2 / 3);
    var end = text.offsetByCodePoints(text.length(), -SAMPLE_LENGTH / 3 + 1);
    return text.substring(0, begin).stripTrailing() + "…" + text.substring(end).stripLeading();
  }
}
