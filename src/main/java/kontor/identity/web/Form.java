package kontor.identity.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.ConflictForm;
import kontor.platform.ui.ConflictForm.Both;
import kontor.platform.ui.ConflictForm.Sent;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param action where it is sent
 * @param submit key of its button's text
 * @param cancel where one comes back to without it; null: one stays where it stands
 * @param sections its fields, with a heading or without
 * @param conflict asked instead of the fields, where somebody else has changed the same; null where
 *     nobody has
 */
public record Form(
    String action,
    String submit,
    @Nullable String cancel,
    List<Section> sections,
    FormErrors errors,
    @Nullable ConflictForm conflict) {

  /**
   * @param title key of its heading; null: has none
   */
  public record Section(@Nullable String title, List<FormField> fields) {
    static Section of(FormField... fields) {
      return new Section(null, List.of(fields));
    }

    static Section titled(String title, FormField... fields) {
      return new Section(title, List.of(fields));
    }
  }

  static Form of(String action, String submit, Section... sections) {
    return new Form(action, submit, null, List.of(sections), FormErrors.NONE, null);
  }

  /** The same form, on a page of its own that one came to from this address. */
  Form within(String address) {
    return new Form(action, submit, address, sections, errors, conflict);
  }

  /** Whether its page is there for it alone, and it is opened the first time. */
  public boolean begins() {
    return cancel != null && errors.isEmpty();
  }

  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /** The same form, with what is wrong at each field. */
  Form refused(RuleViolation refused, Wording words) {
    var found = FormErrors.of(refused, words);
    return new Form(action, submit, cancel, each(field -> field.errorOf(found)), found, null);
  }

  /** Instead of the form the choice between both sides of what two have changed. */
  Form refused(Conflict conflict, Wording words) {
    var both =
        conflict.fields().stream()
            .flatMap(
                contested -> field(contested.field()).map(field -> both(field, contested, words)))
            .toList();
    var sent =
        conflict.changed().stream()
            .flatMap(this::field)
            .map(field -> new Sent(field.name(), field.values()))
            .toList();
    var choice = new ConflictForm(conflict.version(), both, sent);
    return new Form(action, submit, cancel, sections, errors, choice);
  }

  private Stream<FormField> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name));
  }

  private static Both both(FormField field, Conflict.Field contested, Wording words) {
    return new Both(
        field.name(),
        field.label(),
        read(field, contested.was(), words),
        read(field, contested.mine(), words),
        read(field, contested.theirs(), words),
        contested.who(),
        contested.at());
  }

  private static List<String> read(FormField field, @Nullable String value, Wording words) {
    if (value == null || value.isEmpty()) return List.of();
    if (field.type() == FormField.Type.CHECKBOX)
      return List.of(words.say(value.equals("true") ? "field.yes" : "field.no"));
    return List.of(field.read(value));
  }

  private List<Section> each(UnaryOperator<FormField> change) {
    return sections.stream()
        .map(
            section -> new Section(section.title(), section.fields().stream().map(change).toList()))
        .toList();
  }
}
