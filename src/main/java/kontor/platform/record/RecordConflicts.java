package kontor.platform.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.ReferenceNames;
import kontor.platform.ui.ConflictForm;
import kontor.platform.ui.ConflictForm.Both;
import kontor.platform.ui.ConflictForm.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts as their reader reads them: each side as the record page would show it. */
@Component
class RecordConflicts {

  private final ReferenceNames references;
  private final Texts texts;

  RecordConflicts(ReferenceNames references, Texts texts) {
    this.references = references;
    this.texts = texts;
  }

  /**
   * @param name of the record
   * @param besides what the viewer changed and nobody else did, as he reads it
   */
  record Shown(String name, ConflictForm form, List<String> besides) {}

  /**
   * @param typed what the form sent, by key of the column
   */
  @Transactional(readOnly = true)
  public Shown of(RecordType type, UUID id, Conflict conflict, Map<String, String> typed) {
    var words = texts.wording();
    var entry = type.get(id);
    var was = entry.values();
    var mine = entry.values();
    var theirs = entry.values();
    for (var both : conflict.fields()) {
      var column = type.edited(both.field());
      was = before(was, column, both.was());
      mine = with(mine, column, both.mine());
      theirs = with(theirs, column, both.theirs());
    }
    var names = new HashMap<>(entry.names());
    names.putAll(references.of(List.of(was, mine, theirs)));
    var before = entry.with(was, names);
    var one = entry.with(mine, names);
    var other = entry.with(theirs, names);
    var fields =
        conflict.fields().stream()
            .map(both -> {
              var column = type.edited(both.field());
              return new Both(
                  both.field(),
                  words.say(type.catalogue().label(column)),
                  lines(type, before, column, words),
                  lines(type, one, column, words),
                  lines(type, other, column, words),
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
            .map(key -> words.say(type.catalogue().label(type.edited(key))))
            .toList();
    return new Shown(entry.name(), new ConflictForm(conflict.version(), fields, sent), besides);
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
}
