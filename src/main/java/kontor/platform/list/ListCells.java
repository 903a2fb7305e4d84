package kontor.platform.list;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ListTable.Cell;
import kontor.platform.list.ListTable.Row;
import kontor.platform.list.ListTable.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes of the rows of a list what its page shows of them. */
final class ListCells {

  /** A longer text may be cut off, and is told on hover; a person may stand as his initials. */
  private static final int WHOLE = 12;

  /** A column, and what is the same in all its cells. */
  private record Drawn<T>(Column<T> column, String label, String brief) {}

  /**
   * @param path of the page; a row leads to its id below it
   */
  static List<Row> rows(List<Column<?>> columns, ListPage page, String path, Wording words) {
    var drawn = columns.stream().<Drawn<?>>map(column -> drawn(column, page, words)).toList();
    var rows = new ArrayList<Row>();
    for (var row : page.rows()) {
      var cells = new ArrayList<Cell>();
      for (var column : drawn) cells.add(cell(column, row.values(), page, cells.isEmpty(), words));
      rows.add(new Row(path + "/" + row.id(), cells));
    }
    return rows;
  }

  /** What is known of one row, each as it stands in a column that is not the first. */
  static List<Cell> of(List<Column<?>> columns, ListRow row, ListPage page, Wording words) {
    return columns.stream()
        .filter(column -> row.values().get(column) != null)
        .map(column -> cell(drawn(column, page, words), row.values(), page, false, words))
        .toList();
  }

  private static <T> Drawn<T> drawn(Column<T> column, ListPage page, Wording words) {
    var state = page.state();
    return new Drawn<>(column, words.say(state.catalogue().label(column)), brief(column, state));
  }

  private static <T> Cell cell(
      Drawn<T> drawn, FieldValues values, ListPage page, boolean first, Wording words) {
    var column = drawn.column();
    var value = values.get(column);
    var text = value == null ? "" : text(column, value, values, page, words);
    if (value == null || text.isEmpty())
      return new Cell(
          drawn.label(),
          first ? "first" : column.type().alignsRight() ? "num none" : "none",
          drawn.brief(),
          "–",
          List.of(),
          null,
          null);
    var tags = tags(column.type(), value, words);
    var title =
        value instanceof OffsetDateTime at
            ? words.dateTime(at.toInstant())
            : text.length() > WHOLE || isPerson(column) ? text : null;
    if (!tags.isEmpty() && !first)
      return new Cell(drawn.label(), "pills", drawn.brief(), "", tags, title, null);
    var href = first ? null : href(column, values);
    return new Cell(
        drawn.label(),
        first ? "first" : kind(column, value, href),
        drawn.brief(),
        text,
        List.of(),
        title,
        href);
  }

  private static <T> String text(
      Column<T> column, T value, FieldValues values, ListPage page, Wording words) {
    if (column.type() instanceof ReferenceType && value instanceof UUID id)
      return page.names().getOrDefault(id, words.say("field.hidden"));
    var currency = column.currency() == null ? null : values.get(column.currency());
    return currency != null && value instanceof BigDecimal amount
        ? words.money(amount, currency)
        : column.type().show(value, words);
  }

  private static String kind(Column<?> column, Object value, @Nullable String href) {
    if (href != null) return "leads";
    if (value instanceof OffsetDateTime) return "num when";
    if (column.currency() != null) return "num money";
    if (isPerson(column)) return "person";
    return column.type().alignsRight() ? "num" : "text";
  }

  private static boolean isPerson(Column<?> column) {
    return column.type() instanceof ReferenceType type && type.to().equals("user");
  }

  /** What was chosen is there all the same, and so is what it is sorted by: one is to see why. */
  private static String brief(Column<?> column, ListState state) {
    if (column.is(Column.Use.BRIEF)) return "fact";
    return state.columns().contains(column) || column.equals(state.sortColumn())
        ? "named"
        : "aside";
  }

  /**
   * Where a number is dialled and a mail written; a page of others it is not opened from a list.
   */
  private static <T> @Nullable String href(Column<T> column, FieldValues values) {
    var dialled = column.dialled();
    if (dialled != null) {
      var number = values.get(dialled);
      return number == null ? null : "tel:" + number;
    }
    return column.type().control().equals("email") && values.get(column) instanceof String address
        ? "mailto:" + UriUtils.encodePath(address, StandardCharsets.UTF_8)
        : null;
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

  private ListCells() {}
}
