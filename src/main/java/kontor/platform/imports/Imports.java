package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.db.tables.records.ImportRunRecord;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.file.FileName;
import kontor.platform.file.StoredFile;
import kontor.platform.file.StoredFiles;
import kontor.platform.file.TooLarge;
import kontor.platform.job.JobId;
import kontor.platform.job.Jobs;
import kontor.platform.list.Notation;
import kontor.platform.tabular.TabularFormat;
import kontor.platform.tabular.TabularLimits;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files on their way into records, step by step. Each step may be asked for twice and is done once;
 * the way lasts over days. An import is seen by who brought the file, and by nobody else.
 */
@Service
@Transactional
public class Imports {

  /** The most bytes a file may have. */
  public static final long MOST_BYTES = TabularLimits.DEFAULT.fileBytes();

  static final String OWNER = "import";

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final ImportRecords records;
  private final ImportTargets targets;
  private final ImportMappings mappings;
  private final StoredFiles files;
  private final BegunImports begun;
  private final Jobs jobs;

  Imports(
      DSLContext database,
      TransactionOperations transaction,
      ImportRecords records,
      ImportTargets targets,
      ImportMappings mappings,
      StoredFiles files,
      BegunImports begun,
      Jobs jobs) {
    this.database = database;
    this.transaction = transaction;
    this.records = records;
    this.targets = targets;
    this.mappings = mappings;
    this.files = files;
    this.begun = begun;
    this.jobs = jobs;
  }

  /**
   * Takes a file in and guesses its format. The same file sent twice within a minute is one import.
   *
   * @param target name of the {@link ImportTarget}
   * @param fileName as the person calls it
   * @param fixed proposed for rows that say nothing of it, by key of the field
   * @throws RuleViolation on field {@code file} where it is no table, empty or too large
   * @throws NotFound if there is no such target
   * @throws Forbidden if the viewer may not import into it
   */
  @Transactional(propagation = Propagation.NEVER)
  public ImportId upload(
      String target, @Nullable String fileName, InputStream content, Map<String, String> fixed) {
    ImportTargets.fields(targets.of(target));
    var file = store(content);
    var format = TabularFormat.guess(files.path(file.hash()));
    return Objects.requireNonNull(
        transaction.execute(status ->
            sentJustNow(target, file.hash(), fixed)
                .orElseGet(() -> create(target, FileName.safe(fileName), file, format, fixed))));
  }

  /**
   * @throws NotFound if there is none, or it is another's
   */
  @Transactional(readOnly = true)
  public ImportRun get(ImportId id) {
    return ImportRecords.read(records.get(id));
  }

  /**
   * The viewer's last import before this one that wrote anything from the very same file.
   *
   * @return null for none
   */
  @Transactional(readOnly = true)
  public @Nullable ImportRun earlier(ImportRun run) {
    return records.earlier(run).orElse(null);
  }

  /** The viewer's own, last touched first. */
  @Transactional(readOnly = true)
  public List<ImportRun> newest(String target, int count) {
    return records.newest(target, count);
  }

  /**
   * Puts right what was guessed. What the columns mean is then to be said anew.
   *
   * @throws RuleViolation once the import has begun
   */
  public void reformat(ImportId id, TabularFormat format) {
    var row = unsettled(id);
    row.setFormat(ImportRecords.json(StoredFormat.of(format)));
    row.setNotation(ImportRecords.json(NotationGuess.of(files.path(row.getFileHash()), format)));
    row.setMapping(null);
    row.setState(ImportState.UPLOADED.key());
    storeChanged(row);
  }

  /**
   * Says how numbers and dates are written. A dry run under way or done is for naught then.
   *
   * @throws RuleViolation once the import has begun
   */
  public void note(ImportId id, Notation notation) {
    var row = unsettled(id);
    row.setNotation(ImportRecords.json(notation));
    row.setState((row.getMapping() == null ? ImportState.UPLOADED : ImportState.MAPPED).key());
    storeChanged(row);
  }

  /**
   * Says what the columns mean.
   *
   * @param mapping per column of the file the key of a field, or null for a column left out
   * @param fixed values for rows that say nothing of it, by key of the field
   * @throws RuleViolation on {@code column0} and so on, the key of a fixed value, or the whole
   */
  public void map(ImportId id, List<@Nullable String> mapping, Map<String, String> fixed) {
    var row = unsettled(id);
    var run = ImportRecords.read(row);
    mappings.check(targets.of(run.target()), mapping, fixed, run.notation());
    row.setMapping(ImportRecords.json(mapping));
    row.setFixed(ImportRecords.json(fixed));
    row.setState(ImportState.MAPPED.key());
    storeChanged(row);
    mappings.remember(run, mapping, fixed);
  }

  /**
   * Starts the dry run, unless it is under way or done.
   *
   * @throws RuleViolation while nobody said what the columns mean
   */
  public void startCheck(ImportId id) {
    var row = records.locked(id);
    var state = ImportState.of(row.getState());
    if (state.settled() || state == ImportState.CHECKED || isActive(row.getCheckJob())) return;
    if (row.getMapping() == null) throw new RuleViolation(null, "import.notMapped");
    row.setState(ImportState.CHECKING.key());
    row.setCheckJob(start(Phase.CHECK, row));
    storeChanged(row);
  }

  /**
   * Starts the import, or goes on with one that was cancelled or failed; unless it is under way or
   * done.
   *
   * @throws RuleViolation before the dry run, or where it found no row to take
   * @throws Forbidden if the viewer may not import any more
   */
  public void startImport(ImportId id) {
    var row = records.locked(id);
    var state = ImportState.of(row.getState());
    ImportTargets.fields(targets.of(row.getTarget()));
    if (state == ImportState.IMPORTED || isActive(row.getRunJob())) return;
    if (!state.settled() && state != ImportState.CHECKED)
      throw new RuleViolation(null, "import.notChecked");
    if (row.getCheckSound() == 0) throw new RuleViolation(null, "import.nothingSound");
    row.setState(ImportState.IMPORTING.key());
    row.setRunJob(start(Phase.RUN, row));
    storeChanged(row);
  }

  private StoredFile store(InputStream content) {
    try {
      return files.store(content, MOST_BYTES);
    } catch (TooLarge tooLarge) {
      throw new RuleViolation("file", "import.file.tooLarge", tooLarge.bound() >> 20);
    }
  }

  private Optional<ImportId> sentJustNow(String target, String hash, Map<String, String> fixed) {
    var actor = Viewer.required().actor();
    // Two clicks wait for each other here.
    database.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", actor + hash);
    return database
        .select(IMPORT_RUN.ID)
        .from(IMPORT_RUN)
        .where(IMPORT_RUN.STARTED_BY.eq(actor))
        .and(IMPORT_RUN.TARGET.eq(target))
        .and(IMPORT_RUN.FILE_HASH.eq(hash))
        .and(IMPORT_RUN.STATE.eq(ImportState.UPLOADED.key()))
        .and(IMPORT_RUN.FIXED.eq(ImportRecords.json(fixed)))
        .and(IMPORT_RUN.CREATED_AT.gt(OffsetDateTime.now().minusMinutes(1)))
        .limit(1)
        .fetchOptional(found -> new ImportId(found.value1()));
  }

  private ImportId create(
      String target,
      String name,
      StoredFile file,
      TabularFormat format,
      Map<String, String> fixed) {
    var row = database.newRecord(IMPORT_RUN);
    row.setId(Ids.next());
    row.setTarget(target);
    row.setFileHash(file.hash());
    row.setFileName(name);
    row.setFormat(ImportRecords.json(StoredFormat.of(format)));
    row.setNotation(ImportRecords.json(NotationGuess.of(files.path(file.hash()), format)));
    row.setFixed(ImportRecords.json(fixed));
    row.setStartedBy(Viewer.required().actor());
    row.insert();
    files.refer(file.hash(), OWNER, row.getId());
    begun.keepTheLast();
    return new ImportId(row.getId());
  }

  /** A dry run under way is for naught now. */
  private ImportRunRecord unsettled(ImportId id) {
    var row = records.locked(id);
    if (ImportState.of(row.getState()).settled()) throw new RuleViolation(null, "import.settled");
    if (isActive(row.getCheckJob())) jobs.cancel(new JobId(row.getCheckJob()));
    row.setCheckJob(null);
    return row;
  }

  private boolean isActive(@Nullable UUID job) {
    return job != null
        && jobs.find(new JobId(job)).filter(found -> !found.state().ended()).isPresent();
  }

  private UUID start(Phase phase, ImportRunRecord row) {
    var title = "import.job." + phase.key();
    var order = new ImportWork.Order(row.getId());
    return jobs.start(phase.jobKind(), title, List.of(row.getFileName()), order).value();
  }

  private static void storeChanged(ImportRunRecord row) {
    row.setChangedAt(OffsetDateTime.now());
    row.store();
  }
}
