package kontor.platform.list;

import java.text.Collator;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ListTable.Choice;
import kontor.platform.list.ListTable.Head;
import kontor.platform.list.ListTable.Hidden;
import kontor.platform.list.ListTable.Link;
import kontor.platform.list.ListTable.Nothing;
import kontor.platform.list.ListTable.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a screen of a list what its page shows, for any record type. */
@Service
public class ListTables {

  private final Texts texts;
  private final Sentence sentence;
  private final Conditions conditions;
  private final RecordLists lists;

  /** Putting labels into a language's order costs more than all else of a list's frame. */
  private final Map<Ordered, List<Column<?>>> ordered = new ConcurrentHashMap<>();

  private record Ordered(Catalogue catalogue, Locale locale) {}

  ListTables(Texts texts, Sentence sentence, Conditions conditions, RecordLists lists) {
    this.texts = texts;
    this.sentence = sentence;
    this.conditions = conditions;
    this.lists = lists;
  }

  /**
   * The rows are read without conditions that make no sense; why they make none stands beside them.
   *
   * @param path of the page; a row leads to its id below it
   * @throws RuleViolation as {@link RecordLists#page} does
   */
  @Transactional(readOnly = true, timeout = RecordLists.SECONDS)
  public ListTable of(ListRequest asked, String path) {
    var refused = conditions.refused(asked.state());
    var state = asked.state().except(refused.keySet());
    var columns = TableColumns.of(state);
    var page = lists.page(state, TableColumns.read(columns));
    var nothing = page.rows().isEmpty() ? nothing(asked.state(), path) : null;
    return table(asked, refused, page, columns, nothing, path, List.of());
  }

  /** The page of a list that could not be had: its conditions are there to be mended. */
  @Transactional(readOnly = true)
  public ListTable refused(ListRequest asked, RuleViolation refused, String path) {
    var words = texts.wording();
    var reasons =
        refused.violations().stream().map(v -> words.say(v.key(), v.args().toArray())).toList();
    var nothing = new ListPage(asked.state(), List.of(), Map.of(), null, null);
    return table(
        asked,
        conditions.refused(asked.state()),
        nothing,
        TableColumns.of(asked.state()),
        null,
        path,
        reasons);
  }

  private ListTable table(
      ListRequest sent,
      Map<Filter, RuleViolation> refused,
      ListPage page,
      List<Column<?>> columns,
      @Nullable Nothing nothing,
      String path,
      List<String> reasons) {
    var words = texts.wording();
    var asked = sent.opening(refused);
    var state = asked.state();
    var catalogue = state.catalogue();
    var refusals = new ArrayList<>(reasons);
    if (!state.ignored().isEmpty()) refusals.add(ignored(state.ignored(), words));
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
        sentence.chips(asked, refused, path, words),
        heads(columns, state, path, words),
        ListCells.rows(columns, page, path, words),
        page.previous() == null
            ? null
            : path + state.at(new ListState.Place(false, page.previous())).query(),
        page.next() == null
            ? null
            : path + state.at(new ListState.Place(true, page.next())).query(),
        choices(columns, column -> true, state, path, words),
        choices(columns, column -> column.is(Column.Use.FILTER), state, path, words),
        sentence.added(asked, words),
        hidden(state.fromStart()),
        nothing,
        refusals);
  }

  /** Those in view first, as they stand there, then the others by their labels. */
  private List<Choice> choices(
      List<Column<?>> shown,
      Predicate<Column<?>> wanted,
      ListState state,
      String path,
      Wording words) {
    var others = byLabel(state.catalogue(), words).stream().filter(c -> !shown.contains(c));
    return Stream.concat(shown.stream(), others)
        .filter(wanted)
        .map(column -> choice(column, shown, state, path, words))
        .toList();
  }

  private List<Column<?>> byLabel(Catalogue catalogue, Wording words) {
    return ordered.computeIfAbsent(
        new Ordered(catalogue, words.locale()),
        of ->
            catalogue.columns().stream()
                .sorted(
                    Comparator.comparing(
                        column -> words.say(catalogue.label(column)),
                        Collator.getInstance(of.locale())))
                .toList());
  }

  /** What to do where there is no row: each cause has a way out of its own. */
  private Nothing nothing(ListState state, String path) {
    var words = texts.wording();
    var catalogue = state.catalogue();
    var ways = new ArrayList<Link>();
    for (var filter : state.filters()) {
      var column = catalogue.find(filter.column()).orElseThrow();
      ways.add(
          new Link(
              words.say("list.without", words.say(catalogue.label(column))),
              path + state.without(filter).query()));
    }
    var all =
        catalogue.views().stream()
            .filter(view -> view.name().equals("all"))
            .findFirst()
            .orElse(null);
    if (all != null && (ways.size() > 1 || !all.equals(state.view())))
      ways.add(new Link(words.say("list.showAll"), path + state.in(all).query()));
    if (!state.filters().isEmpty())
      return new Nothing(words.say("list.nothing"), words.say("list.nothing.text"), ways, false);
    if (state.place() != null) {
      ways.addFirst(new Link(words.say("list.fromStart"), path + state.fromStart().query()));
      return new Nothing(words.say("list.beyond"), words.say("list.beyond.text"), ways, false);
    }
    var view = state.view() == null ? all : state.view();
    var none = view == null ? "" : view.label(catalogue) + ".none";
    var empty = view == null || lists.isEmpty(catalogue);
    if (view != null && empty && isAside(view, catalogue))
      return new Nothing(words.say(none), words.say(none + ".text"), List.of(), false);
    if (empty)
      return new Nothing(
          words.say(catalogue.name() + ".none"),
          words.say(catalogue.name() + ".none.text"),
          List.of(),
          true);
    return new Nothing(words.say(none), words.say(none + ".text"), ways, false);
  }

  /** Shows what else stands aside: nobody begins there. */
  private static boolean isAside(StandardView view, Catalogue catalogue) {
    return view.filters().stream()
        .anyMatch(filter ->
            catalogue.unspoken().stream()
                .anyMatch(unspoken -> unspoken.column().equals(filter.column())));
  }

  private static String ignored(Collection<String> names, Wording words) {
    var quoted = names.stream().map(name -> words.say("list.ignored.name", name)).toList();
    var format =
        ListFormat.getInstance(words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
    return words.say("list.ignored.all", format.format(quoted), quoted.size());
  }

  private static Choice choice(
      Column<?> column, List<Column<?>> shown, ListState state, String path, Wording words) {
    var query = state.fromStart().query();
    return new Choice(
        column.key(),
        words.say(state.catalogue().label(column)),
        shown.contains(column),
        path + (query.isEmpty() ? "?" : query + "&") + "condition=" + column.key());
  }

  private static List<Hidden> hidden(ListState state) {
    return state.parameters().entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
        .toList();
  }

  private static List<Head> heads(
      List<Column<?>> columns, ListState state, String path, Wording words) {
    var sort = state.sortColumn();
    return columns.stream()
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
}
