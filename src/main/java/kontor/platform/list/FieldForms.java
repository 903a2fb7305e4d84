package kontor.platform.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.platform.Ids;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import kontor.platform.ui.FormField.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Columns as the fields of forms: which control asks for them, what there is to choose from, what
 * stands in it.
 */
@Service
public class FieldForms {

  private final ReferenceNames references;

  FieldForms(ReferenceNames references) {
    this.references = references;
  }

  /**
   * The fields of a form as it is opened.
   *
   * @param values as they are; of a new record none
   */
  @Transactional(readOnly = true)
  public List<FormField> open(
      Catalogue catalogue, List<Column<?>> columns, FieldValues values, Wording words) {
    return columns.stream()
        .map(column ->
            field(
                catalogue, column, List.of(written(column, values, words)), FormErrors.NONE, words))
        .toList();
  }

  /** The fields of a form that came back: as they were typed, with what is wrong with them. */
  @Transactional(readOnly = true)
  public List<FormField> again(
      Catalogue catalogue,
      List<Column<?>> columns,
      Map<String, String> typed,
      FormErrors errors,
      Wording words) {
    return columns.stream()
        .map(column ->
            field(catalogue, column, List.of(typed.getOrDefault(column.key(), "")), errors, words))
        .toList();
  }

  /**
   * What a form sent for these columns: choices joined, and a box that is not ticked is a no.
   *
   * @param parameters of the request
   */
  public static Map<String, String> typed(
      List<Column<?>> columns, Map<String, String[]> parameters) {
    var typed = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var sent = parameters.get(column.key());
      if (sent != null) typed.put(column.key(), String.join(",", sent));
      else typed.put(column.key(), column.type().control().equals("checkbox") ? "false" : "");
    }
    return typed;
  }

  /** What stands in a column, as the form's reader types it; empty for nothing. */
  @Transactional(readOnly = true)
  public String written(Column<?> column, FieldValues values, Wording words) {
    return writtenAs(column, values, words);
  }

  private <T> String writtenAs(Column<T> column, FieldValues values, Wording words) {
    var value = values.get(column);
    return value == null ? "" : written(column, value, words);
  }

  /** A value as whoever reads this types it, or as the control that asks for it sends it. */
  <T> String written(Column<T> column, T value, Wording words) {
    if (column.type() instanceof ReferenceType type && value instanceof UUID id) {
      var known = references.to(type.to());
      return known.few().isEmpty() ? known.typed(List.of(id)).getOrDefault(id, "") : id.toString();
    }
    if (column.type() instanceof CountryType || column.type() instanceof TextType)
      return column.type().show(value, words);
    return column.write(value, Notation.of(words.locale()));
  }

  private FormField field(
      Catalogue catalogue, Column<?> column, List<String> texts, FormErrors errors, Wording words) {
    var type = column.type();
    if (type instanceof CountryType country)
      return country(catalogue, column, country.called(texts.getFirst(), words), errors, words);
    var options = withPresent(type, options(type, words), texts.getFirst());
    var none = options.isEmpty() && isToNothing(type);
    var field =
        FormField.of(
                column.key(),
                words.say(catalogue.label(column)),
                none ? Type.SELECT : control(type, options))
            .options(options)
            .values(type.control().equals("choices") ? split(texts.getFirst()) : texts)
            .errorOf(errors)
            .help(none ? words.say("field.noneYet") : help(catalogue, column, words));
    if (type instanceof TextType text) field = field.maxlength(text.maxLength());
    if (type instanceof ReferenceType reference && options.isEmpty() && !none)
      field = field.suggestions("/references/" + reference.to());
    return column.is(Column.Use.REQUIRED) ? field.required() : field;
  }

  /** Chosen from all there are; what is none stays to be seen beside why it was refused. */
  private FormField country(
      Catalogue catalogue, Column<?> column, String named, FormErrors errors, Wording words) {
    var known = options(column.type(), words);
    var made = new Option(named, named);
    var field =
        FormField.of(column.key(), words.say(catalogue.label(column)), Type.SELECT)
            .options(
                named.isEmpty() || known.contains(made)
                    ? known
                    : Stream.concat(Stream.of(made), known.stream()).toList())
            .value(named)
            .errorOf(errors)
            .help(help(catalogue, column, words));
    return column.is(Column.Use.REQUIRED) ? field.required() : field;
  }

  private boolean isToNothing(ColumnType<?> type) {
    return type instanceof ReferenceType reference && !references.to(reference.to()).any();
  }

  private static @Nullable String help(Catalogue catalogue, Column<?> column, Wording words) {
    return words.find(catalogue.label(column) + ".help").orElse(null);
  }

  private static List<String> split(String text) {
    return Stream.of(text.split(",")).filter(word -> !word.isEmpty()).toList();
  }

  private static Type control(ColumnType<?> type, List<Option> options) {
    return switch (type.control()) {
      case "textarea" -> Type.TEXTAREA;
      case "number" -> Type.NUMBER;
      case "date" -> Type.DATE;
      case "select" -> options.isEmpty() ? Type.TEXT : Type.SELECT;
      case "choices" -> Type.CHOICES;
      case "checkbox" -> Type.CHECKBOX;
      case "email" -> Type.EMAIL;
      case "tel" -> Type.TEL;
      case "url" -> Type.URL;
      default -> Type.TEXT;
    };
  }

  /**
   * Who has left is no choice any more, and stays where he is chosen: else every other change of
   * the form would take him away.
   */
  List<Option> withPresent(ColumnType<?> type, List<Option> options, String present) {
    var id = Ids.parse(present);
    if (!(type instanceof ReferenceType reference) || options.isEmpty() || id.isEmpty())
      return options;
    if (options.stream().anyMatch(option -> option.value().equals(present))) return options;
    var label = references.to(reference.to()).labels(List.of(id.get())).get(id.get());
    if (label == null) return options;
    return Stream.concat(Stream.of(new Option(present, label)), options.stream()).toList();
  }

  List<Option> options(ColumnType<?> type, Wording words) {
    if (type instanceof ChoiceType choice)
      return choice.values().stream()
          .map(value -> new Option(value, choice.show(value, words)))
          .toList();
    if (type instanceof ChoicesType choices && choices.label() != null)
      return choices.values().stream()
          .map(value -> new Option(value, choices.show(new String[] {value}, words)))
          .toList();
    if (type instanceof ReferenceType reference)
      return references.to(reference.to()).few().stream()
          .map(option -> new Option(option.id().toString(), option.label()))
          .toList();
    if (type instanceof CountryType)
      return CountryType.names(words.locale()).stream()
          .map(name -> new Option(name, name))
          .toList();
    if (type.control().equals("checkbox"))
      return List.of(
          new Option("true", words.say("field.yes")), new Option("false", words.say("field.no")));
    return List.of();
  }
}
