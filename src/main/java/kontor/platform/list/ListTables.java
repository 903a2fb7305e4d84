package kontor.platform.list;

import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ListTable.Cell;
import kontor.platform.list.ListTable.Chip;
import kontor.platform.list.ListTable.Choice;
import kontor.platform.list.ListTable.Head;
import kontor.platform.list.ListTable.Hidden;
import kontor.platform.list.ListTable.NewCondition;
import kontor.platform.list.ListTable.Row;
import kontor.platform.list.ListTable.Tab;
import kontor.platform.list.ListTable.Tag;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a screen of a list what its page shows, for any record type. */
@Service
public class ListTables {

  private final Texts texts;
  private final ReferenceNames references;
  private final FieldForms forms;

  ListTables(Texts texts, ReferenceNames references, FieldForms forms) {
    this.texts = texts;
    this.references = references;
    this.forms = forms;
  }

  /**
   * @param list reads the rows, in one transaction with what they point to
   * @param path of the page; a row leads to its id below it
   * @throws RuleViolation as {@code list} does
   */
  @Transactional(readOnly = true, timeout = RecordLists.SECONDS)
  public ListTable of(ListRequest asked, Function<ListState, ListPage> list, String path) {
    return table(asked, list.apply(asked.state()), path, List.of());
  }

  /** The page of a list that could not be had: its conditions are there to be mended. */
  @Transactional(readOnly = true)
  public ListTable refused(ListRequest asked, RuleViolation refused, String path) {
    var words = texts.wording();
    var reasons =
        refused.violations().stream().map(v -> words.say(v.key(), v.args().toArray())).toList();
    var nothing = new ListPage(asked.state(), List.of(), Map.of(), null, null);
    return table(asked, nothing, path, reasons);
  }

  private ListTable table(ListRequest asked, ListPage page, String path, List<String> reasons) {
    var words = texts.wording();
    var state = asked.state();
    var catalogue = state.catalogue();
    var refusals = new ArrayList<>(reasons);
    for (var ignored : state.ignored()) refusals.add(words.say("list.ignored", ignored));
    return new ListTable(
        path,
        catalogue.name(),
        state.query(),
        catalogue.views().stream()
            .map(view ->
                new Tab(
                    words.say(view.label(catalogue)),
                    path + state.in(view).query(),
                    view.equals(state.view())))
            .toList(),
        chips(state, path, words),
        heads(state, path, words),
        page.rows().stream().map(row -> row(row, page, path, words)).toList(),
        page.previous() == null
            ? null
            : path + state.at(new ListState.Place(false, page.previous())).query(),
        page.next() == null
            ? null
            : path + state.at(new ListState.Place(true, page.next())).query(),
        catalogue.columns().stream().map(column -> choice(column, state, path, words)).toList(),
        catalogue.columns(Column.Use.FILTER).stream()
            .map(column -> choice(column, state, path, words))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
            .toList(),
        asked.condition() == null ? null : newCondition(catalogue, asked.condition(), words),
        hidden(state.fromStart()),
        isNarrowed(state),
        refusals);
  }

  /** Also by a view of what else stands aside: that it is empty says nothing of the rest. */
  private static boolean isNarrowed(ListState state) {
    var aside = state.catalogue().unspoken().stream().map(Catalogue.Unspoken::column).toList();
    return !state.filters().isEmpty()
        || state.place() != null
        || state.allFilters().stream().anyMatch(filter -> aside.contains(filter.column()));
  }

  private static Choice choice(Column<?> column, ListState state, String path, Wording words) {
    var query = state.fromStart().query();
    return new Choice(
        column.key(),
        words.say(state.catalogue().label(column)),
        state.shownColumns().contains(column),
        path + (query.isEmpty() ? "?" : query + "&") + "condition=" + column.key());
  }

  private static List<Hidden> hidden(ListState state) {
    return state.parameters().entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
        .toList();
  }

  private static List<Head> heads(ListState state, String path, Wording words) {
    var sort = state.sortColumn();
    return state.shownColumns().stream()
        .map(column -> {
          var sorted = column.equals(sort);
          var next = sorted && !state.descending() ? "-" + column.key() : column.key();
          return new Head(
              words.say(state.catalogue().label(column)),
              column.is(Column.Use.SORT) ? path + state.sortedBy(next).query() : null,
              !sorted ? null : state.descending() ? "descending" : "ascending",
              column.type().alignsRight());
        })
        .toList();
  }

  private static Row row(ListRow row, ListPage page, String path, Wording words) {
    var cells = new ArrayList<Cell>();
    for (var column : page.state().shownColumns())
      cells.add(cell(column, row.values(), page, cells.isEmpty(), words));
    return new Row(path + "/" + row.id(), cells);
  }

  private static <T> Cell cell(
      Column<T> column, FieldValues values, ListPage page, boolean first, Wording words) {
    var label = words.say(page.state().catalogue().label(column));
    var value = values.get(column);
    if (value == null)
      return new Cell(label, first ? "first" : "text", first ? "–" : "", List.of(), null);
    var tags = tags(column.type(), value, words);
    if (!tags.isEmpty()) return new Cell(label, "tags", "", tags, null);
    if (column.type() instanceof ReferenceType type && value instanceof UUID id) {
      var name = page.names().getOrDefault(id, words.say("field.hidden"));
      return new Cell(label, type.to().equals("user") ? "person" : "text", name, List.of(), null);
    }
    var title = value instanceof OffsetDateTime at ? words.dateTime(at.toInstant()) : null;
    var kind = first ? "first" : column.type().alignsRight() ? "number" : "text";
    return new Cell(label, kind, column.type().show(value, words), List.of(), title);
  }

  private static List<Tag> tags(ColumnType<?> type, Object value, Wording words) {
    if (type instanceof ChoicesType choices && value instanceof String[] several)
      return Arrays.stream(several)
          .map(one ->
              new Tag(
                  choices.show(new String[] {one}, words), choices.tones().getOrDefault(one, "")))
          .toList();
    if (type instanceof ChoiceType choice
        && value instanceof String one
        && choice.tones().containsKey(one))
      return List.of(new Tag(choice.show(one, words), choice.tones().getOrDefault(one, "")));
    return List.of();
  }

  private List<Chip> chips(ListState state, String path, Wording words) {
    return state.allFilters().stream()
        .map(filter -> {
          var column = state.catalogue().find(filter.column()).orElseThrow();
          return new Chip(
              words.say(state.catalogue().label(column)),
              words.say(filter.label()),
              filter.operator() == Operator.EMPTY ? "" : values(column, filter.values(), words),
              path + state.without(filter).query());
        })
        .toList();
  }

  private <T> String values(Column<T> column, List<String> values, Wording words) {
    var names =
        column.type() instanceof ReferenceType type
            ? references
                .to(type.to())
                .labels(values.stream().flatMap(v -> Ids.parse(v).stream()).toList())
            : Map.<UUID, String>of();
    return values.stream()
        .map(value -> value(column, value, names, words))
        .collect(Collectors.joining(" " + words.say("list.or") + " "));
  }

  private static <T> String value(
      Column<T> column, String value, Map<UUID, String> names, Wording words) {
    if (column.type() instanceof ReferenceType)
      return value.equals(RecordInput.ME)
          ? words.say("list.me")
          : Ids.parse(value).map(names::get).orElse(words.say("field.hidden"));
    if (column.type() instanceof InstantType) return shownDay(value, words);
    try {
      return column.type().show(column.type().parse(value, Notation.CANONICAL), words);
    } catch (RuleViolation madeUp) {
      return value;
    }
  }

  private static String shownDay(String value, Wording words) {
    return Notation.CANONICAL.date(value).map(words::date).orElse(value);
  }

  private NewCondition newCondition(Catalogue catalogue, ListRequest.Draft draft, Wording words) {
    var column = draft.column();
    var operators =
        Stream.of(Operator.values())
            .filter(column.type().operators()::contains)
            .map(
                operator -> new FormField.Option(operator.inAddress(), words.say(operator.label())))
            .toList();
    var operator = draft.operator();
    var label = words.say(catalogue.label(column));
    return new NewCondition(
        column.key(),
        label,
        List.of(
            FormField.of("operator", words.say("list.operator"), FormField.Type.SELECT)
                .options(operators)
                .value(operator == null ? operators.getFirst().value() : operator.inAddress())
                .required(),
            value(draft, label, words)));
  }

  /** A date field shows nothing but dates: what was refused stands in a line of text. */
  private FormField value(ListRequest.Draft draft, String label, Wording words) {
    var type = draft.column().type();
    var options = new ArrayList<>(forms.options(type, words));
    var refused = draft.refused();
    var control =
        !options.isEmpty()
            ? FormField.Type.SELECT
            : type.control().equals("date") && refused == null
                ? FormField.Type.DATE
                : FormField.Type.TEXT;
    var field = FormField.of("value", label, control);
    if (type instanceof ReferenceType reference) {
      if (options.isEmpty()) field = field.suggestions("/references/" + reference.to());
      else if (references.to(reference.to()).me().isPresent())
        options.addFirst(new FormField.Option(RecordInput.ME, words.say("list.me")));
    }
    field = field.options(options).values(draft.typed());
    return refused == null
        ? field
        : field.error(FormErrors.of(refused, words).of(draft.column().key()));
  }
}
