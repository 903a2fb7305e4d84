package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_MEMORY;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Notation;
import kontor.platform.ui.FormField;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the columns of a file mean: suggested, checked, and remembered for the next such file. */
@Service
public class ImportMappings {

  /**
   * What to begin with.
   *
   * @param mapping per column the key of a field, or null
   * @param fixed values for rows that say nothing of it, by key of the field
   * @param remembered whether the viewer said so himself for an earlier file
   */
  public record Proposal(
      List<@Nullable String> mapping, Map<String, String> fixed, boolean remembered) {}

  private final DSLContext database;
  private final ImportTargets targets;
  private final ImportPreviews previews;
  private final MappingSuggestion suggestion;
  private final Texts texts;

  ImportMappings(
      DSLContext database,
      ImportTargets targets,
      ImportPreviews previews,
      MappingSuggestion suggestion,
      Texts texts) {
    this.database = database;
    this.targets = targets;
    this.previews = previews;
    this.suggestion = suggestion;
    this.texts = texts;
  }

  /**
   * What was said already, else what was said of the last file with these headers, else a guess.
   */
  @Transactional(readOnly = true)
  public Proposal propose(ImportRun run, ImportPreview preview) {
    if (run.mapping() != null) return new Proposal(run.mapping(), run.fixed(), false);
    var fields = ImportTargets.fields(targets.of(run.target()));
    var keys = fields.stream().map(ImportField::key).collect(Collectors.toSet());
    return remembered(run, preview, keys)
        .orElseGet(() ->
            new Proposal(
                spread(suggestion.of(preview.headers(), fields), preview, keys),
                run.fixed(),
                false));
  }

  /** What the way to the guide proposed goes before what was said another time. */
  private Optional<Proposal> remembered(ImportRun run, ImportPreview preview, Set<String> keys) {
    return database
        .selectFrom(IMPORT_MEMORY)
        .where(IMPORT_MEMORY.STARTED_BY.eq(Viewer.required().actor()))
        .and(IMPORT_MEMORY.TARGET.eq(run.target()))
        .and(IMPORT_MEMORY.HEADERS.eq(Headers.digest(preview.headers())))
        .fetchOptional(row -> {
          var fixed = new HashMap<>(ImportRecords.fixed(row.getFixed()));
          fixed.keySet().retainAll(keys);
          fixed.putAll(run.fixed());
          return new Proposal(
              spread(ImportRecords.mapping(row.getMapping()), preview, keys), fixed, true);
        });
  }

  void check(
      ImportTarget target,
      List<@Nullable String> mapping,
      Map<String, String> fixed,
      Notation notation) {
    var fields =
        ImportTargets.fields(target).stream()
            .collect(Collectors.toMap(ImportField::key, field -> field));
    var violations = new ArrayList<Violation>();
    var given = new HashSet<String>();
    for (var column = 0; column < mapping.size(); column++) {
      var key = mapping.get(column);
      if (key == null) continue;
      if (!fields.containsKey(key))
        violations.add(new Violation("column" + column, "import.mapping.unknown"));
      else if (!given.add(key))
        violations.add(new Violation("column" + column, "import.mapping.twice"));
    }
    if (given.isEmpty()) violations.add(new Violation(null, "import.mapping.nothing"));
    var asked = target.otherwise().stream().map(FormField::name).toList();
    for (var key : fixed.keySet())
      if (!fields.containsKey(key)) violations.add(new Violation(key, "import.mapping.unknown"));
      else if (!given.add(key) && !asked.contains(key))
        violations.add(new Violation(key, "import.mapping.fixedTwice", name(fields.get(key))));
    for (var field : ImportTargets.fields(target))
      if (field.required() && !given.contains(field.key()))
        violations.add(new Violation(null, "import.mapping.missing", name(field)));
    var said = new HashMap<>(fixed);
    said.values().removeIf(String::isEmpty);
    said.keySet().retainAll(fields.keySet());
    violations.addAll(target.wrong(said, notation));
    if (!violations.isEmpty()) throw new RuleViolation(violations);
  }

  void remember(ImportRun run, List<@Nullable String> mapping, Map<String, String> fixed) {
    var preview = previews.of(run);
    var meant = new ArrayList<@Nullable String>();
    for (var column = 0; column < preview.columns().size(); column++)
      if (!preview.columns().get(column).reasons())
        meant.add(column < mapping.size() ? mapping.get(column) : null);
    database
        .insertInto(IMPORT_MEMORY)
        .set(IMPORT_MEMORY.STARTED_BY, Viewer.required().actor())
        .set(IMPORT_MEMORY.TARGET, run.target())
        .set(IMPORT_MEMORY.HEADERS, Headers.digest(preview.headers()))
        .set(IMPORT_MEMORY.MAPPING, ImportRecords.json(meant))
        .set(IMPORT_MEMORY.FIXED, ImportRecords.json(fixed))
        .onDuplicateKeyUpdate()
        .set(IMPORT_MEMORY.MAPPING, ImportRecords.json(meant))
        .set(IMPORT_MEMORY.FIXED, ImportRecords.json(fixed))
        .set(IMPORT_MEMORY.USED_AT, currentOffsetDateTime())
        .execute();
  }

  /** Over the columns that mean something; a field that is no more is left out. */
  private static List<@Nullable String> spread(
      List<@Nullable String> meant, ImportPreview preview, Set<String> keys) {
    var rest = meant.iterator();
    var mapping = new ArrayList<@Nullable String>();
    for (var column : preview.columns()) {
      var key = column.reasons() || !rest.hasNext() ? null : rest.next();
      mapping.add(key != null && keys.contains(key) ? key : null);
    }
    return mapping;
  }

  private String name(@Nullable ImportField field) {
    return field == null ? "" : texts.wording().say(field.label());
  }
}
