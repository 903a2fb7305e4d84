package kontor.platform.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one fact of a record in one transaction, from reading what was typed to reading how it
 * looks afterwards.
 */
@Service
class RecordFields {

  /**
   * @param version afterwards
   * @param before what stood there, as typed, by key of the column; null: it is as it was
   * @param fact as it looks now; null where nobody asked, and where he no longer sees it
   * @param isSeen whether the viewer still sees the record
   * @param isHis whether he may change the fact once more
   */
  record Saved(
      int version,
      @Nullable Map<String, String> before,
      @Nullable Fact fact,
      boolean isSeen,
      boolean isHis) {}

  private final RecordInput input;
  private final FieldForms forms;
  private final Texts texts;

  RecordFields(RecordInput input, FieldForms forms, Texts texts) {
    this.input = input;
    this.forms = forms;
    this.texts = texts;
  }

  /**
   * @param seen the version the change is based on
   * @param columns of the fact
   * @param typed of the columns that are to be changed
   * @param isShown whether the fact is wanted afterwards
   * @throws kontor.platform.error.NotFound if the record is not there for the viewer
   * @throws kontor.platform.error.RuleViolation if what was typed is none, or breaks a rule
   * @throws kontor.platform.error.Conflict if somebody changed the same since
   */
  @Transactional
  public Saved save(
      RecordType type,
      UUID id,
      List<Column<?>> columns,
      int seen,
      Map<String, String> typed,
      boolean isShown) {
    var words = texts.wording();
    var values = input.read(type.catalogue(), typed, Notation.of(words.locale()), false);
    var done = type.change(id, seen, values);
    var before = done.changed().isEmpty() ? null : written(columns, done.before(), words);
    if (!done.isSeen()) return new Saved(done.version(), before, null, false, false);
    var entry = type.get(id);
    return new Saved(
        done.version(),
        before,
        isShown ? type.fact(entry, columns.getFirst(), words) : null,
        true,
        columns.stream().allMatch(column -> type.mayChange(entry, column)));
  }

  private Map<String, String> written(List<Column<?>> columns, FieldValues values, Wording words) {
    var written = new LinkedHashMap<String, String>();
    for (var column : columns) written.put(column.key(), forms.written(column, values, words));
    return written;
  }
}
