package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_REFUSAL;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.ImportRefusalRecord;
import kontor.platform.file.StoredFiles;
import kontor.platform.i18n.Texts;
import kontor.platform.tabular.TabularFormat;
import kontor.platform.tabular.TabularReader;
import kontor.platform.tabular.TabularWriter;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that are not taken: to read, and as a file to mend and send again. */
@Service
public class ImportRefusals {

  private static final String COLUMN = "import.refused.column";
  private static final int AT_ONCE = 500;

  private final DSLContext database;
  private final ImportRecords records;
  private final ImportTargets targets;
  private final StoredFiles files;
  private final Texts texts;

  ImportRefusals(
      DSLContext database,
      ImportRecords records,
      ImportTargets targets,
      StoredFiles files,
      Texts texts) {
    this.database = database;
    this.records = records;
    this.targets = targets;
    this.files = files;
    this.texts = texts;
  }

  /**
   * The first of them in the file's order: of the dry run, and once the import began of that.
   *
   * @throws kontor.platform.error.NotFound if there is no such import, or it is another's
   */
  @Transactional(readOnly = true)
  public List<ImportRefusal> first(ImportId id, int count) {
    var run = ImportRecords.read(records.get(id));
    return database
        .selectFrom(IMPORT_REFUSAL)
        .where(IMPORT_REFUSAL.IMPORT_ID.eq(id.value()))
        .and(IMPORT_REFUSAL.PHASE.eq(Phase.of(run.state()).key()))
        .orderBy(IMPORT_REFUSAL.LINE)
        .limit(count)
        .fetch(ImportRefusals::read);
  }

  /**
   * Writes the refused rows as they stood in the file, with the reason in one column more.
   *
   * @param kind CSV in UTF-8, with the file's own separator; or a workbook
   * @throws kontor.platform.error.NotFound if there is no such import, or it is another's
   */
  @Transactional(readOnly = true)
  public void write(ImportId id, TabularFormat.Kind kind, OutputStream out) {
    var run = ImportRecords.read(records.get(id));
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format());
        var refusals = cursor(run);
        var writer = writer(kind, run.format(), out)) {
      var words = texts.wording();
      var width = reader.header().size();
      if (run.format().headerLine()) writer.row(with(reader.header(), width, words.say(COLUMN)));
      var next = refusals.fetchNext();
      for (var row : reader) {
        if (next == null) break;
        if (row.line() != next.getLine()) continue;
        writer.row(with(row.cells(), width, reasons(run, next)));
        next = refusals.fetchNext();
      }
    }
  }

  /** Whether a column is the one with the reasons of an earlier time. */
  boolean isReasons(String header) {
    return Texts.LANGUAGES.stream()
        .anyMatch(language -> texts.say(language, COLUMN).equals(header.strip()));
  }

  private Cursor<ImportRefusalRecord> cursor(ImportRun run) {
    return database
        .selectFrom(IMPORT_REFUSAL)
        .where(IMPORT_REFUSAL.IMPORT_ID.eq(run.id().value()))
        .and(IMPORT_REFUSAL.PHASE.eq(Phase.of(run.state()).key()))
        .orderBy(IMPORT_REFUSAL.LINE)
        .fetchSize(AT_ONCE)
        .fetchLazy();
  }

  private static TabularWriter writer(
      TabularFormat.Kind kind, TabularFormat original, OutputStream out) {
    if (kind == TabularFormat.Kind.XLSX) return TabularWriter.xlsx(out, "Kontor");
    var german = Viewer.required().preferences().locale().getLanguage().equals("de");
    var separator =
        original.kind() == TabularFormat.Kind.CSV ? original.separator() : german ? ';' : ',';
    return TabularWriter.csv(out, separator, true);
  }

  private String reasons(ImportRun run, ImportRefusalRecord row) {
    var words = texts.wording();
    var labels =
        targets.of(run.target()).fields(Viewer.required()).stream()
            .collect(Collectors.toMap(ImportField::key, ImportField::label));
    return read(row).reasons().stream()
        .map(reason -> {
          var label = reason.field() == null ? null : labels.get(reason.field());
          return label == null ? reason.say(words) : words.say(label) + ": " + reason.say(words);
        })
        .collect(Collectors.joining(" "));
  }

  private static ImportRefusal read(ImportRefusalRecord row) {
    return new ImportRefusal(
        row.getLine(),
        JsonMapper.shared()
            .readValue(
                row.getReasons().data(), new TypeReference<List<ImportRefusal.Reason>>() {}));
  }

  /** The reasons stand in their column also where a row is wider than the header. */
  private static List<String> with(List<String> cells, int width, String reasons) {
    var all = new ArrayList<>(cells);
    all.add(width, reasons);
    return all;
  }
}
