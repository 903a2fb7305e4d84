package kontor.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ListTable.Chip;
import kontor.platform.list.ListTable.ConditionForm;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A list's filter as a sentence: conditions as they read, and the form that adds or changes one.
 */
@Component
class Sentence {

  private final ReferenceNames references;
  private final FieldForms forms;

  Sentence(ReferenceNames references, FieldForms forms) {
    this.references = references;
    this.forms = forms;
  }

  /**
   * @param refused the filters that make no sense, and why
   */
  List<Chip> chips(
      ListRequest asked, Map<Filter, RuleViolation> refused, String path, Wording words) {
    var state = asked.state();
    var filters = state.allFilters();
    var chips = new ArrayList<Chip>();
    for (var i = 0; i < filters.size(); i++) {
      var filter = filters.get(i);
      var column = state.catalogue().find(filter.column()).orElseThrow();
      var query = state.fromStart().query();
      var reason = refused.get(filter);
      chips.add(
          new Chip(
              "condition-" + filter.parameter(),
              words.say(state.catalogue().label(column)),
              asOne(state.catalogue().label(column), filter, column, words),
              words.say(filter.label()),
              filter.operator() == Operator.EMPTY ? "" : shown(column, filter.values(), words),
              path + (query.isEmpty() ? "?" : query + "&") + "change=" + i,
              path + state.without(filter).query(),
              reason == null ? null : FormErrors.of(reason, words).of(column.key()),
              isOpen(asked, filter) ? form(asked, words, "change", String.valueOf(i)) : null));
    }
    return chips;
  }

  /** What a yes or a no of this column means, in a word of its own; null where it has none. */
  private static @Nullable String asOne(
      String label, Filter filter, Column<?> column, Wording words) {
    if (!column.type().control().equals("checkbox") || filter.values().size() != 1) return null;
    return words
        .find(label + (Boolean.parseBoolean(filter.values().getFirst()) ? ".yes" : ".no"))
        .orElse(null);
  }

  /** The form of a condition that is added; null where none is. */
  @Nullable ConditionForm added(ListRequest asked, Wording words) {
    var draft = asked.condition();
    return draft == null || draft.replaced() != null
        ? null
        : form(asked, words, "condition", draft.column().key());
  }

  /** One and the same, not an equal one: a view may bring what was added as well. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOpen(ListRequest asked, Filter filter) {
    return asked.condition() != null && asked.condition().replaced() == filter;
  }

  private <T> String shown(Column<T> column, List<String> values, Wording words) {
    var names =
        column.type() instanceof ReferenceType type
            ? references
                .to(type.to())
                .labels(values.stream().flatMap(v -> Ids.parse(v).stream()).toList())
            : Map.<UUID, String>of();
    return values.stream()
        .map(value -> shown(column, value, names, words))
        .collect(Collectors.joining(" " + words.say("list.or") + " "));
  }

  private static <T> String shown(
      Column<T> column, String value, Map<UUID, String> names, Wording words) {
    if (column.type() instanceof ReferenceType)
      return value.equals(RecordInput.ME)
          ? words.say("list.me.named", Viewer.required().name())
          : Ids.parse(value).map(names::get).orElse(words.say("field.hidden"));
    if (column.type() instanceof InstantType)
      return Notation.CANONICAL.date(value).map(words::date).orElse(value);
    try {
      return column.type().show(column.type().parse(value, Notation.CANONICAL), words);
    } catch (RuleViolation madeUp) {
      return value;
    }
  }

  private ConditionForm form(ListRequest asked, Wording words, String name, String place) {
    var draft = Objects.requireNonNull(asked.condition());
    var column = draft.column();
    var label = words.say(asked.state().catalogue().label(column));
    var operators = operators(column.type(), words);
    var operator = operator(draft, operators);
    var asksForNothing = operator.equals("empty") || operator.equals(ListRequest.FILLED);
    return new ConditionForm(
        name,
        place,
        label,
        List.of(
            FormField.of("operator", words.say("list.operator"), FormField.Type.SELECT)
                .options(operators)
                .value(operator)
                .required(),
            value(draft, label, words)),
        asksForNothing ? "operator" : "value");
  }

  private static List<Option> operators(ColumnType<?> type, Wording words) {
    var options =
        Stream.of(Operator.values())
            .filter(type.operators()::contains)
            .map(operator -> new Option(operator.inAddress(), words.say(operator.label())));
    return (type.operators().contains(Operator.EMPTY)
            ? Stream.concat(
                options,
                Stream.of(new Option(ListRequest.FILLED, words.say("list.operator.filled"))))
            : options)
        .toList();
  }

  private static String operator(ListRequest.Draft draft, List<Option> operators) {
    if (draft.operator() != null) return draft.operator();
    var replaced = draft.replaced();
    if (replaced == null) return usual(operators);
    return replaced.operator() == Operator.EMPTY && !replaced.isForEmpty()
        ? ListRequest.FILLED
        : replaced.operator().inAddress();
  }

  /** Of a text one mostly knows a part. */
  private static String usual(List<Option> operators) {
    var contains = Operator.CONTAINS.inAddress();
    return operators.stream().anyMatch(option -> option.value().equals(contains))
        ? contains
        : operators.getFirst().value();
  }

  /** A date field shows nothing but dates: what was refused stands in a line of text. */
  private FormField value(ListRequest.Draft draft, String label, Wording words) {
    var type = draft.column().type();
    var refused = draft.refused();
    var typed = typed(draft, words);
    var choices = choices(type, typed, words);
    var free = choices.isEmpty() || type instanceof CountryType;
    var isDay =
        type.control().equals("date")
            && refused == null
            && typed.stream().allMatch(day -> Notation.CANONICAL.date(day).isPresent());
    var field =
        FormField.of(
                "value",
                label,
                !free
                    ? typed.size() > 1 ? FormField.Type.CHOICES : FormField.Type.SELECT
                    : typed.size() > 1
                        ? FormField.Type.TEXTAREA
                        : isDay ? FormField.Type.DATE : FormField.Type.TEXT)
            .options(choices)
            .values(free && typed.size() > 1 ? List.of(String.join("\n", typed)) : typed);
    if (free && type instanceof ReferenceType reference)
      field = field.suggestions("/references/" + reference.to());
    if (refused == null) return field;
    var why = FormErrors.of(refused, words).of(draft.column().key());
    return field.error(words.say("list.refused", label, why == null ? "" : why));
  }

  private List<Option> choices(ColumnType<?> type, List<String> typed, Wording words) {
    var choices = new ArrayList<>(forms.options(type, words));
    if (!(type instanceof ReferenceType reference) || choices.isEmpty()) return choices;
    for (var value : typed) choices = new ArrayList<>(forms.withPresent(type, choices, value));
    if (references.to(reference.to()).me().isPresent())
      choices.addFirst(new Option(RecordInput.ME, words.say("list.me")));
    return choices;
  }

  /** What stands in the field: what was typed, or the condition as it is. */
  private List<String> typed(ListRequest.Draft draft, Wording words) {
    var replaced = draft.replaced();
    if (draft.operator() != null || replaced == null) return draft.typed();
    if (replaced.operator() == Operator.EMPTY) return List.of();
    return replaced.values().stream()
        .flatMap(value -> written(draft.column(), value, words))
        .toList();
  }

  private <T> Stream<String> written(Column<T> column, String value, Wording words) {
    if (value.equals(RecordInput.ME) && column.type() instanceof ReferenceType type)
      return Stream.of(
          references.to(type.to()).few().isEmpty() ? words.say("list.me") : RecordInput.ME);
    if (column.type().control().equals("date")) return Stream.of(value);
    if (column.type() instanceof ChoicesType choices && choices.label() != null)
      return Arrays.stream(value.split(","));
    try {
      var parsed = column.type().parse(value, Notation.CANONICAL);
      return Stream.of(forms.written(column, parsed, words)).filter(text -> !text.isEmpty());
    } catch (RuleViolation madeUp) {
      return Stream.of(value);
    }
  }
}
