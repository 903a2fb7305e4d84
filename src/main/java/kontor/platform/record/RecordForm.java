package kontor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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
   * @param wanted whether everyone needs it; the others are closed at first
   * @param open where it is not wanted by everyone: whether it is open all the same
   */
  public record Section(String title, boolean wanted, boolean open, List<FormField> fields) {

    /** How many of its fields hold something. */
    public long filled() {
      return fields.stream()
          .filter(field -> !content(String.join(",", field.values())).isEmpty())
          .count();
    }
  }

  /**
   * As it is opened.
   *
   * @param fields of the form's columns
   */
  static RecordForm open(List<FormPart> parts, List<FormField> fields) {
    return of(parts, fields, field -> false);
  }

  /**
   * With something typed in it already: a closed section would hide that, and what is wrong with
   * it.
   *
   * @param before what stood in the fields at first, by their names; where nothing is said, nothing
   */
  static RecordForm again(
      List<FormPart> parts, List<FormField> fields, Map<String, String> before) {
    return of(
        parts,
        fields,
        field ->
            field.error() != null
                || !content(String.join(",", field.values()))
                    .equals(content(before.getOrDefault(field.name(), ""))));
  }

  /** A box that was never ticked says no more than an empty line. */
  private static String content(String text) {
    return text.equals("false") ? "" : text.strip();
  }

  private static RecordForm of(
      List<FormPart> parts, List<FormField> fields, Predicate<FormField> shows) {
    var byName = fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
    return new RecordForm(
        parts.stream()
            .map(part -> {
              var own = part.columns().stream().map(column -> byName.get(column.key())).toList();
              return new Section(part.title(), part.wanted(), own.stream().anyMatch(shows), own);
            })
            .toList());
  }

  public List<FormField> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }
}
