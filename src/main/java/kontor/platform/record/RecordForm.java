package kontor.platform.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kontor.platform.ui.FormField;

/**
 * The form of a record as its page shows it.
 *
 * @param sections in the order of the page
 */
public record RecordForm(List<Section> sections) {

  /**
   * @param title key of its text
   * @param wanted whether everyone needs it; the others are closed
   */
  public record Section(String title, boolean wanted, List<FormField> fields) {
    /** A closed section would hide what is wrong in it. */
    public boolean isOpen() {
      return fields.stream().anyMatch(field -> field.error() != null);
    }
  }

  /**
   * @param fields of the form's columns
   */
  static RecordForm of(List<FormPart> parts, List<FormField> fields) {
    var byName = fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
    return new RecordForm(
        parts.stream()
            .map(part ->
                new Section(
                    part.title(),
                    part.wanted(),
                    part.columns().stream().map(column -> byName.get(column.key())).toList()))
            .toList());
  }

  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }
}
