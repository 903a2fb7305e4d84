package kontor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One field of a record at a time, in one transaction from the reading to what is shown after. */
@Service
class RecordFields {

  /**
   * What came of a change.
   *
   * @param before the field as it was, to go back to
   * @param changed false: it was so already
   */
  record Saved(FormField before, RecordEntry after, boolean changed) {}

  private final RecordInput input;
  private final FieldForms forms;
  private final Texts texts;

  RecordFields(RecordInput input, FieldForms forms, Texts texts) {
    this.input = input;
    this.forms = forms;
    this.texts = texts;
  }

  /** The field as it is typed. */
  @Transactional(readOnly = true)
  FormField field(RecordType type, RecordEntry entry, Column<?> column) {
    return forms
        .open(type.catalogue(), List.of(column), entry.values(), texts.wording())
        .getFirst();
  }

  /**
   * @throws kontor.platform.error.NotFound if the record is not there for the viewer
   * @throws kontor.platform.error.RuleViolation where it would break a rule
   * @throws kontor.platform.error.Conflict if somebody changed the same since
   */
  @Transactional
  Saved save(RecordType type, UUID id, int seen, Column<?> column, Map<String, String> typed) {
    var before = type.get(id);
    var version =
        type.change(id, seen, input.read(type.catalogue(), typed, Notation.ofViewer(), false));
    if (version == seen) return new Saved(field(type, before, column), before, false);
    return new Saved(field(type, before, column), type.get(id), true);
  }
}
