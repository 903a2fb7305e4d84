package kontor.platform.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as its address says it: copied, sent, come back to. The address is {@code
 * ?view=mine&city=Bremen&employees.from=10&sort=-annualRevenue&columns=name,city&after=…}.
 *
 * @param view null: none of the standard ones
 * @param filters those the view does not bring
 * @param sort a column's key, with a minus before it from the highest down; null for the view's or
 *     the list's own
 * @param columns chosen; empty for the list's own
 * @param place after or before which row
 * @param ignored what the address says and the list does not know, or may not; the first few
 */
public record ListState(
    Catalogue catalogue,
    @Nullable StandardView view,
    List<Filter> filters,
    @Nullable String sort,
    List<Column<?>> columns,
    @Nullable Place place,
    List<String> ignored) {

  private static final int MOST_FILTERS = 20;
  private static final int MOST_VALUES = 50;
  private static final int MOST_NAMED = 10;

  /**
   * @param forwards after it; else before it
   */
  public record Place(boolean forwards, String cursor) {}

  public static ListState of(Catalogue catalogue, Map<String, String[]> parameters) {
    var reader = new Reader(catalogue);
    parameters.forEach(reader::read);
    return reader.state();
  }

  private static final class Reader {
    private final Catalogue catalogue;
    private @Nullable StandardView view;
    private final List<Filter> filters = new ArrayList<>();
    private @Nullable String sort;
    private final List<Column<?>> columns = new ArrayList<>();
    private @Nullable Place place;
    private final List<String> ignored = new ArrayList<>();

    Reader(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    void read(String name, String[] values) {
      if (values.length == 0) return;
      var known =
          switch (name) {
            case "view" -> view(values[0]);
            case "sort" -> sort(values[0]);
            case "columns" -> columns(values);
            case "after", "before" -> place(name.equals("after"), values[0]);
            default -> filter(name, values);
          };
      if (!known && ignored.size() < MOST_NAMED) ignored.add(name);
    }

    private boolean view(String name) {
      view = catalogue.views().stream().filter(v -> v.name().equals(name)).findFirst().orElse(null);
      return view != null;
    }

    private boolean sort(String text) {
      var key = text.startsWith("-") ? text.substring(1) : text;
      if (catalogue.find(key).filter(column -> column.is(Column.Use.SORT)).isEmpty()) return false;
      sort = text;
      return true;
    }

    private boolean columns(String[] values) {
      Stream.of(values)
          .flatMap(value -> Stream.of(value.split(",")))
          .map(catalogue::find)
          .flatMap(Optional::stream)
          .distinct()
          .forEach(columns::add);
      return !columns.isEmpty();
    }

    private boolean place(boolean forwards, String cursor) {
      if (Cursor.decode(cursor).isEmpty()) return false;
      place = new Place(forwards, cursor);
      return true;
    }

    private boolean filter(String name, String[] values) {
      var point = name.indexOf('.');
      var column = catalogue.find(point < 0 ? name : name.substring(0, point));
      var operator =
          point < 0 ? Optional.of(Operator.IS) : Operator.named(name.substring(point + 1));
      var given =
          Stream.of(values)
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (given.isEmpty()) return true; // an empty field of a filter form
      if (column.isEmpty() || operator.isEmpty() || !column.get().is(Column.Use.FILTER))
        return false;
      if (!column.get().type().operators().contains(operator.get())) return false;
      if (filters.size() >= MOST_FILTERS || given.size() > most(operator.get())) return false;
      if (operator.get() == Operator.EMPTY && !given.getFirst().matches("true|false")) return false;
      var filter = new Filter(column.get().key(), operator.get(), given);
      if (filters.stream().anyMatch(filter::isOfSameParameter)) return false;
      return filters.add(filter);
    }

    private static int most(Operator operator) {
      return switch (operator) {
        case FROM, TO, EMPTY -> 1;
        default -> MOST_VALUES;
      };
    }

    ListState state() {
      return new ListState(
          catalogue, view, List.copyOf(filters), sort, List.copyOf(columns), place, ignored);
    }
  }

  /** All conditions: the view's and the others. */
  public List<Filter> allFilters() {
    return Stream.concat(view == null ? Stream.of() : view.filters().stream(), filters.stream())
        .toList();
  }

  public String sortOrDefault() {
    if (sort != null) return sort;
    return view != null && !view.sort().isEmpty() ? view.sort() : catalogue.sort();
  }

  public Column<?> sortColumn() {
    var text = sortOrDefault();
    return catalogue.find(text.startsWith("-") ? text.substring(1) : text).orElseThrow();
  }

  public boolean descending() {
    return sortOrDefault().startsWith("-");
  }

  /** Those chosen; else the list's own, and what it is sorted by, so that one sees why. */
  public List<Column<?>> shownColumns() {
    if (!columns.isEmpty()) return columns;
    var own = catalogue.columns(Column.Use.SHOWN);
    var sort = sortColumn();
    return own.contains(sort) ? own : Stream.concat(own.stream(), Stream.of(sort)).toList();
  }

  /** The same list from its beginning. */
  public ListState fromStart() {
    return at(null);
  }

  public ListState at(@Nullable Place place) {
    return new ListState(catalogue, view, filters, sort, columns, place, List.of());
  }

  public ListState sortedBy(String sort) {
    return new ListState(catalogue, view, filters, sort, columns, null, List.of());
  }

  public ListState with(Filter filter) {
    var more = new ArrayList<>(filters);
    more.removeIf(filter::isOfSameParameter);
    more.add(filter);
    return new ListState(catalogue, view, List.copyOf(more), sort, columns, null, List.of());
  }

  public ListState in(@Nullable StandardView other) {
    return new ListState(catalogue, other, List.of(), null, columns, null, List.of());
  }

  /** Without a condition. If the view brings it, its others stay, as conditions of their own. */
  public ListState without(Filter filter) {
    return changed(filter, List.of());
  }

  /** With another condition in the place of one. */
  public ListState replacing(Filter filter, Filter other) {
    return filter.equals(other) ? fromStart() : changed(filter, List.of(other));
  }

  private ListState changed(Filter filter, List<Filter> instead) {
    var ofView = view != null && view.filters().contains(filter);
    var rest =
        (ofView ? allFilters() : filters)
            .stream()
                .filter(f -> f.equals(filter) || instead.stream().noneMatch(f::isOfSameParameter))
                .flatMap(f -> f.equals(filter) ? instead.stream() : Stream.of(f))
                .toList();
    return new ListState(
        catalogue,
        ofView ? null : view,
        rest,
        ofView ? sortOrDefault() : sort,
        columns,
        null,
        List.of());
  }

  /** What can be read of it: without conditions that make no sense. */
  ListState except(Collection<Filter> refused) {
    if (refused.isEmpty()) return this;
    var rest = filters.stream().filter(filter -> !refused.contains(filter)).toList();
    return new ListState(catalogue, view, rest, sort, columns, place, ignored);
  }

  /** The address's parameters, in the order in which one reads them. */
  public Map<String, List<String>> parameters() {
    var parameters = new LinkedHashMap<String, List<String>>();
    if (view != null) parameters.put("view", List.of(view.name()));
    for (var filter : filters) parameters.put(filter.parameter(), filter.values());
    if (sort != null) parameters.put("sort", List.of(sort));
    if (!columns.isEmpty())
      parameters.put(
          "columns", List.of(columns.stream().map(Column::key).collect(Collectors.joining(","))));
    if (place != null)
      parameters.put(place.forwards() ? "after" : "before", List.of(place.cursor()));
    return parameters;
  }

  /** As it follows the path: with a question mark, or empty. */
  public String query() {
    var query =
        parameters().entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
