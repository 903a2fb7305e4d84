package kontor.platform.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is shown: {@code FormField.of("city", page.say("account.city"))} and
 * what differs from a plain optional line of text. A field never changes; what sets something gives
 * another one. Texts are given as read, not by key, since the label of a custom field has none.
 */
public final class FormField {

  /** What kind of control it is. Numbers are text, since people type 1.234,50. */
  public enum Type {
    TEXT,
    TEXTAREA,
    NUMBER,
    DATE,
    TIME,
    SELECT,
    CHOICES,
    CHECKBOX,
    EMAIL,
    TEL,
    URL,
    PASSWORD,
    FILE,
    HIDDEN
  }

  /**
   * @param value as sent
   * @param label as read
   * @param help one sentence below it, where one ticks it; null for none
   */
  public record Option(String value, String label, @Nullable String help) {

    public Option(String value, String label) {
      this(value, label, null);
    }
  }

  private final String name;
  private final String label;
  private final Type type;
  private List<String> values = List.of();
  private List<Option> options = List.of();
  private boolean needed;
  private @Nullable String help;
  private @Nullable String error;
  private int maxlength;
  private @Nullable String autocomplete;
  private @Nullable String suffix;
  private @Nullable String suggestions;
  private @Nullable FieldWidth width;

  private FormField(String name, String label, Type type) {
    this.name = name;
    this.label = label;
    this.type = type;
  }

  private FormField with(Consumer<FormField> difference) {
    var other = new FormField(name, label, type);
    other.values = values;
    other.options = options;
    other.needed = needed;
    other.help = help;
    other.error = error;
    other.maxlength = maxlength;
    other.autocomplete = autocomplete;
    other.suffix = suffix;
    other.suggestions = suggestions;
    other.width = width;
    difference.accept(other);
    return other;
  }

  /** A line of text. */
  public static FormField of(String name, String label) {
    return of(name, label, Type.TEXT);
  }

  public static FormField of(String name, String label, Type type) {
    return new FormField(name, label, type);
  }

  public static FormField hidden(String name, String value) {
    return of(name, "", Type.HIDDEN).value(value);
  }

  /** Null is empty. */
  public FormField value(@Nullable Object value) {
    return values(value == null ? List.of() : List.of(value.toString()));
  }

  /** What stands in it, as typed; several only for choices. */
  public FormField values(List<String> values) {
    return with(field -> field.values = List.copyOf(values));
  }

  /** What there is to choose from; for a line of text they become suggestions. */
  public FormField options(List<Option> options) {
    return with(field -> field.options = List.copyOf(options));
  }

  public FormField options(Option... options) {
    return options(Arrays.asList(options));
  }

  /** It must be filled. */
  public FormField required() {
    return with(field -> field.needed = true);
  }

  /** One sentence below the control; null for none. */
  public FormField help(@Nullable String sentence) {
    return with(field -> field.help = sentence);
  }

  /** What is wrong with it; null where nothing is. */
  public FormField error(@Nullable String sentence) {
    return with(field -> field.error = sentence);
  }

  /** With what is wrong with it, if anything is. */
  public FormField errorOf(FormErrors errors) {
    return error(errors.of(name));
  }

  /** 0 for no bound. */
  public FormField maxlength(int characters) {
    return with(field -> field.maxlength = characters);
  }

  /** A token of HTML, such as {@code email}. */
  public FormField autocomplete(String token) {
    return with(field -> field.autocomplete = token);
  }

  /** A unit after the control, such as %; null for none. */
  public FormField suffix(@Nullable String unit) {
    return with(field -> field.suffix = unit);
  }

  /** With suggestions while typing, from this address; null for none. */
  public FormField suggestions(@Nullable String address) {
    return with(field -> field.suggestions = address);
  }

  /** Wider or narrower than what is typed into it needs, so that its line ends as the others do. */
  public FormField width(FieldWidth wanted) {
    return with(field -> field.width = wanted);
  }

  /** Name of the parameter, and the column's key. */
  public String name() {
    return name;
  }

  public String label() {
    return label;
  }

  public Type type() {
    return type;
  }

  public List<String> values() {
    return values;
  }

  public List<Option> options() {
    return options;
  }

  public boolean needed() {
    return needed;
  }

  public @Nullable String help() {
    return help;
  }

  public @Nullable String error() {
    return error;
  }

  public @Nullable String autocomplete() {
    return autocomplete;
  }

  public @Nullable String suffix() {
    return suffix;
  }

  public @Nullable String suggestions() {
    return suggestions;
  }

  /** The id of the control; links of the summary of errors lead there. */
  public String id() {
    return "field-" + name;
  }

  public String helpId() {
    return id() + "-help";
  }

  public String errorId() {
    return id() + "-error";
  }

  /** The ids of what describes the control, for aria-describedby; null where nothing does. */
  public @Nullable String describedBy() {
    if (help == null && error == null) return null;
    if (help == null) return errorId();
    return error == null ? helpId() : errorId() + " " + helpId();
  }

  /** What stands in it; empty where nothing does. */
  public String value() {
    return values.isEmpty() ? "" : Objects.requireNonNull(values.getFirst());
  }

  /** What a browser may show again: a password it may not. */
  public @Nullable String valueShown() {
    return type == Type.PASSWORD || type == Type.FILE ? null : value();
  }

  /** In characters; 0 for no bound. */
  int longest() {
    return maxlength;
  }

  /** The class that gives it its width. */
  public String width() {
    return (width == null ? FieldWidth.of(this) : width).name().toLowerCase(Locale.ROOT);
  }

  public @Nullable String maxlengthOrNull() {
    return maxlength == 0 ? null : Integer.toString(maxlength);
  }

  public boolean holds(Option option) {
    return values.contains(option.value());
  }

  /** A value as one reads it, where one chooses it; else as it is typed. */
  public String read(String sent) {
    if (options.isEmpty()) return sent;
    return Stream.of(sent.split(","))
        .map(one ->
            options.stream()
                .filter(option -> option.value().equals(one))
                .map(Option::label)
                .findFirst()
                .orElse(one))
        .collect(Collectors.joining(", "));
  }

  /** A checkbox that is on sends {@code true}. */
  public boolean isOn() {
    return values.contains("true");
  }

  /** The type of an input element. */
  public String inputType() {
    return switch (type) {
      case EMAIL -> "email";
      case TEL -> "tel";
      case URL -> "url";
      case PASSWORD -> "password";
      case DATE -> "date";
      case TIME -> "time";
      case FILE -> "file";
      case HIDDEN -> "hidden";
      case CHECKBOX, CHOICES -> "checkbox";
      case TEXT, TEXTAREA, NUMBER, SELECT -> "text";
    };
  }
}
