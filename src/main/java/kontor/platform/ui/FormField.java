package kontor.platform.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is shown: {@code FormField.of("city", page.say("account.city"))} and
 * what differs from a plain optional line of text. Texts are given as read, not by key, since the
 * label of a custom field has none.
 *
 * @param name of the parameter, and the column's key
 * @param values what stands in it, as typed; several only for choices
 * @param options to choose from; for a line of text they become suggestions
 * @param needed whether it must be filled
 * @param help one sentence below the control
 * @param error what is wrong with it; null where nothing is
 * @param maxlength in characters; 0 for no bound
 * @param autocomplete the token of HTML, such as {@code email}
 * @param suffix a unit after the control, such as %
 * @param suggestions address that answers what was typed so far with options; null for none
 */
public record FormField(
    String name,
    String label,
    Type type,
    List<String> values,
    List<Option> options,
    boolean needed,
    @Nullable String help,
    @Nullable String error,
    int maxlength,
    @Nullable String autocomplete,
    @Nullable String suffix,
    @Nullable String suggestions) {

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
   */
  public record Option(String value, String label) {}

  /** A line of text. */
  public static FormField of(String name, String label) {
    return of(name, label, Type.TEXT);
  }

  public static FormField of(String name, String label, Type type) {
    return new FormField(
        name, label, type, List.of(), List.of(), false, null, null, 0, null, null, null);
  }

  public static FormField hidden(String name, String value) {
    return of(name, "", Type.HIDDEN).value(value);
  }

  /** Null is empty. */
  public FormField value(@Nullable Object value) {
    return values(value == null ? List.of() : List.of(value.toString()));
  }

  public FormField values(List<String> values) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        suggestions);
  }

  public FormField options(List<Option> options) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        suggestions);
  }

  public FormField options(Option... options) {
    return options(Arrays.asList(options));
  }

  public FormField required() {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        true,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        suggestions);
  }

  public FormField help(@Nullable String help) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        suggestions);
  }

  public FormField error(@Nullable String error) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        suggestions);
  }

  /** With what is wrong with it, if anything is. */
  public FormField errorOf(FormErrors errors) {
    return error(errors.of(name));
  }

  public FormField maxlength(int characters) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        characters,
        autocomplete,
        suffix,
        suggestions);
  }

  public FormField autocomplete(String token) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        token,
        suffix,
        suggestions);
  }

  public FormField suffix(@Nullable String unit) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        unit,
        suggestions);
  }

  /** With suggestions while typing, from this address. */
  public FormField suggestions(@Nullable String address) {
    return new FormField(
        name,
        label,
        type,
        values,
        options,
        needed,
        help,
        error,
        maxlength,
        autocomplete,
        suffix,
        address);
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
