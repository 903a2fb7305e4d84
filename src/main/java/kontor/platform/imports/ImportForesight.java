package kontor.platform.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kontor.platform.Viewer;
import kontor.platform.file.StoredFiles;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.tabular.TabularReader;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Component;

/** Says of a checked file how its rows would be stored. */
@Component
class ImportForesight {

  private static final int SHOWN = 5;

  /** Where so many rows in a row are refused, the reasons say more than a look at the rest. */
  private static final int LOOKED_AT = 1_000;

  private final ImportTargets targets;
  private final ImportPreviews previews;
  private final ImportRefusals refusals;
  private final StoredFiles files;
  private final Texts texts;

  ImportForesight(
      ImportTargets targets,
      ImportPreviews previews,
      ImportRefusals refusals,
      StoredFiles files,
      Texts texts) {
    this.targets = targets;
    this.previews = previews;
    this.refusals = refusals;
    this.files = files;
    this.texts = texts;
  }

  /**
   * @param run of which it is known what its columns mean
   */
  Foresight of(ImportRun run) {
    var target = targets.of(run.target());
    var rows = target.foresee(sound(run));
    var fields =
        target.fields(Viewer.required()).stream()
            .filter(field -> rows.stream().anyMatch(row -> row.values().containsKey(field.key())))
            .toList();
    var words = texts.wording();
    var decided = decided(run);
    return new Foresight(
        fields.stream().map(field -> head(field, rows, words)).toList(),
        rows.stream()
            .map(row ->
                new Foresight.Line(
                    row.line(),
                    fields.stream()
                        .map(field -> row.values().getOrDefault(field.key(), ""))
                        .toList()))
            .toList(),
        decided.filledIn(),
        decided.leftOut());
  }

  private static Foresight.Head head(ImportField field, List<ForeseenRow> rows, Wording words) {
    var cells = rows.stream().map(row -> row.values().getOrDefault(field.key(), "")).toList();
    return new Foresight.Head(words.say(field.label()), Figures.are(cells));
  }

  /**
   * What was decided of a file, without its rows.
   *
   * @param run of which it is known what its columns mean
   */
  Foresight decided(ImportRun run) {
    var target = targets.of(run.target());
    return new Foresight(
        List.of(),
        List.of(),
        filledIn(target, run),
        previews.of(run).leftOut(requireNonNull(run.mapping()), texts.wording()));
  }

  /** First what a person said, then what the target does by itself. */
  private static List<FilledIn> filledIn(ImportTarget target, ImportRun run) {
    var asked = target.otherwise();
    var filled = new ArrayList<FilledIn>();
    for (var field : target.fields(Viewer.required())) {
      var value = run.fixed().get(field.key());
      if (value != null) filled.add(said(field, value, asked));
    }
    var labels = filled.stream().map(FilledIn::label).toList();
    target.filledIn(said(run)).stream()
        .filter(itself -> !labels.contains(itself.label()))
        .forEach(filled::add);
    return filled;
  }

  private static FilledIn said(ImportField field, String value, List<FormField> asked) {
    if (value.isEmpty()) return FilledIn.of(field.label(), "import.filledIn.nothing");
    var read =
        asked.stream()
            .filter(one -> one.name().equals(field.key()))
            .findFirst()
            .map(one -> one.read(value))
            .orElse(value);
    return FilledIn.of(field.label(), "import.filledIn.said", read);
  }

  private static HashSet<String> said(ImportRun run) {
    var said = new HashSet<>(run.fixed().keySet());
    requireNonNull(run.mapping()).stream().filter(Objects::nonNull).forEach(said::add);
    return said;
  }

  private List<ImportRow> sound(ImportRun run) {
    var refused =
        refusals.first(run.id(), LOOKED_AT).stream()
            .map(ImportRefusal::line)
            .collect(Collectors.toSet());
    var meaning = RowMeaning.of(run);
    var sound = new ArrayList<ImportRow>();
    try (var reader = TabularReader.open(files.path(run.fileHash()), run.format())) {
      var rows = reader.iterator();
      for (var i = 0; i < LOOKED_AT && sound.size() < SHOWN && rows.hasNext(); i++) {
        var row = rows.next();
        if (!refused.contains(row.line())) sound.add(meaning.of(row));
      }
    }
    return sound;
  }
}
