package kontor.platform.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.ReferenceNames;
import kontor.platform.ui.ConflictForm;
import kontor.platform.ui.ConflictForm.Both;
import kontor.platform.ui.ConflictForm.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Conflicts as their reader reads them: each side as the record's pages would show it. */
@Component
class RecordConflicts {

  private final RecordReader reader;
  private final ReferenceNames references;
  private final Texts texts;

  RecordConflicts(RecordReader reader, ReferenceNames references, Texts texts) {
    this.reader = reader;
    this.references = references;
    this.texts = texts;
  }

  /**
   * @param record its name
   * @param what was changed: the record, or what hangs on it, as people call it
   * @param besides what the viewer changed and nobody else did, as he reads it
   */
  record Shown(String record, String what, ConflictForm form, List<String> besides) {

    /**
     * A page of its own.
     *
     * @param action where the choice goes
     * @param cancel where it leads without one
     */
    ModelAndView page(RecordType type, UUID id, String action, String cancel) {
      return new ModelAndView("platform/record/conflict", HttpStatus.CONFLICT)
          .addObject("type", type)
          .addObject("id", id)
          .addObject("name", record)
          .addObject("what", what)
          .addObject("conflict", form)
          .addObject("besides", besides)
          .addObject("action", action)
          .addObject("cancel", cancel);
    }
  }

  /** What would stand there: before both, by the viewer, and by others. */
  private record Sides(FieldValues was, FieldValues mine, FieldValues theirs) {}

  /**
   * Of a record's own fields.
   *
   * @param typed what the form sent, by key of the column
   */
  @Transactional(readOnly = true)
  public Shown of(RecordType type, UUID id, Conflict conflict, Map<String, String> typed) {
    var words = texts.wording();
    var entry = type.get(id);
    var sides = sides(type.catalogue(), entry.values(), conflict);
    var names = new HashMap<>(entry.names());
    names.putAll(references.of(List.of(sides.was, sides.mine, sides.theirs)));
    return shown(
        type.catalogue(),
        entry.name(),
        entry.name(),
        sides,
        conflict,
        typed,
        (values, column) -> lines(type, entry.with(values, names), column, words));
  }

  /**
   * Of what hangs on a record.
   *
   * @param now as it stands
   * @param typed what the form sent, by key of the column
   */
  @Transactional(readOnly = true)
  public Shown of(
      RecordPart kind, UUID record, Part now, Conflict conflict, Map<String, String> typed) {
    var words = texts.wording();
    return shown(
        kind.catalogue(),
        reader.require(kind.table().of(), record),
        kind.kind(now, words),
        sides(kind.catalogue(), now.values(), conflict),
        conflict,
        typed,
        (values, column) -> shown(values, column, words));
  }

  private static Sides sides(Catalogue catalogue, FieldValues now, Conflict conflict) {
    var was = now;
    var mine = now;
    var theirs = now;
    for (var both : conflict.fields()) {
      var column = column(catalogue, both.field());
      was = before(was, column, both.was());
      mine = with(mine, column, both.mine());
      theirs = with(theirs, column, both.theirs());
    }
    return new Sides(was, mine, theirs);
  }

  private static Column<?> column(Catalogue catalogue, String key) {
    return catalogue.find(key).orElseThrow(NotFound::new);
  }

  private Shown shown(
      Catalogue catalogue,
      String record,
      String what,
      Sides sides,
      Conflict conflict,
      Map<String, String> typed,
      BiFunction<FieldValues, Column<?>, List<String>> lines) {
    var words = texts.wording();
    var fields =
        conflict.fields().stream()
            .map(both -> {
              var column = column(catalogue, both.field());
              return new Both(
                  both.field(),
                  words.say(catalogue.label(column)),
                  lines.apply(sides.was, column),
                  lines.apply(sides.mine, column),
                  lines.apply(sides.theirs, column),
                  both.who(),
                  both.at());
            })
            .toList();
    var sent =
        conflict.changed().stream()
            .filter(typed::containsKey)
            .map(key -> new Sent(key, List.of(typed.get(key))))
            .toList();
    var contested = conflict.fields().stream().map(Conflict.Field::field).toList();
    var besides =
        conflict.changed().stream()
            .filter(key -> !contested.contains(key))
            .map(key -> words.say(catalogue.label(column(catalogue, key))))
            .toList();
    return new Shown(record, what, new ConflictForm(conflict.version(), fields, sent), besides);
  }

  /** What was a value once need not be one by today's rules; then it is not told of. */
  private static FieldValues before(
      FieldValues values, Column<?> column, @Nullable String canonical) {
    try {
      return with(values, column, canonical);
    } catch (RuleViolation notAnyMore) {
      return with(values, column, null);
    }
  }

  private static <T> FieldValues with(
      FieldValues values, Column<T> column, @Nullable String canonical) {
    return values.with(
        column,
        canonical == null || canonical.isEmpty()
            ? null
            : column.type().parse(canonical, Notation.CANONICAL));
  }

  /** A fact that reads several columns together says too much of one. */
  private static List<String> lines(
      RecordType type, RecordEntry entry, Column<?> column, Wording words) {
    var fact = type.fact(entry, column, words);
    return fact.name().equals(column.key())
        ? fact.lines()
        : Fact.of(type, entry, column, words).lines();
  }

  private static <T> List<String> shown(FieldValues values, Column<T> column, Wording words) {
    var value = values.get(column);
    return value == null ? List.of() : column.type().show(value, words).lines().toList();
  }
}
