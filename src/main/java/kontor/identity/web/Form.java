package kontor.identity.web;

import java.util.List;
import java.util.function.UnaryOperator;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param action where it is sent
 * @param submit key of its button's text
 * @param sections its fields, with a heading or without
 * @param clashes fields somebody else has changed meanwhile
 */
public record Form(
    String action, String submit, List<Section> sections, FormErrors errors, List<Clash> clashes) {

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

  /** One field two people changed, as read. */
  public record Clash(String label, String mine, String theirs, String who, String when) {}

  static Form of(String action, String submit, Section... sections) {
    return new Form(action, submit, List.of(sections), FormErrors.NONE, List.of());
  }

  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /** The same form, with what is wrong at each field. */
  Form refused(RuleViolation refused, Wording words) {
    var found = FormErrors.of(refused, words);
    return new Form(action, submit, each(field -> field.errorOf(found)), found, clashes);
  }

  /** The same form with both sides of each clash; saved again, what stands in it holds. */
  Form refused(Conflict conflict, Wording words) {
    var both =
        conflict.fields().stream()
            .map(clash -> {
              var field = field(clash.field());
              return new Clash(
                  field == null ? clash.field() : field.label(),
                  read(field, clash.mine(), words),
                  read(field, clash.theirs(), words),
                  clash.who(),
                  words.dateTime(clash.at()));
            })
            .toList();
    return new Form(
        action,
        submit,
        each(field -> field.name().equals("version") ? field.value(conflict.version()) : field),
        errors,
        both);
  }

  private @Nullable FormField field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
  }

  /** A choice is read by its label. */
  private static String read(@Nullable FormField field, @Nullable String value, Wording words) {
    if (value == null || value.isEmpty()) return words.say("ui.none");
    if (field == null) return value;
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(FormField.Option::label)
        .findFirst()
        .orElse(value);
  }

  private List<Section> each(UnaryOperator<FormField> change) {
    return sections.stream()
        .map(
            section -> new Section(section.title(), section.fields().stream().map(change).toList()))
        .toList();
  }
}
