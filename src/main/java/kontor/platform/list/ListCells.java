package kontor.platform.list;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ListTable.Cell;
import kontor.platform.list.ListTable.Row;
import kontor.platform.list.ListTable.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes of the rows of a list what its page shows of them. */
final class ListCells {

  /** A longer text may be cut off, and is told on hover. */
  private static final int WHOLE = 24;

  /**
   * @param path of the page; a row leads to its id below it
   */
  static List<Row> rows(List<Column<?>> columns, ListPage page, String path, Wording words) {
    var rows = new ArrayList<Row>();
    for (var row : page.rows()) {
      var cells = new ArrayList<Cell>();
      for (var column : columns)
        cells.add(cell(column, row.values(), page, cells.isEmpty(), words));
      rows.add(new Row(path + "/" + row.id(), cells));
    }
    return rows;
  }

  private static <T> Cell cell(
      Column<T> column, FieldValues values, ListPage page, boolean first, Wording words) {
    var label = words.say(page.state().catalogue().label(column));
    var brief = brief(column, page.state());
    var value = values.get(column);
    if (value == null)
      return new Cell(
          label, first ? "first" : "text", brief, first ? "–" : "", List.of(), null, null);
    var tags = tags(column.type(), value, words);
    if (!tags.isEmpty() && !first)
      return new Cell(label, "pills", brief, "", tags, wholeOf(tags), null);
    var text =
        column.type() instanceof ReferenceType && value instanceof UUID id
            ? page.names().getOrDefault(id, words.say("field.hidden"))
            : column.type().show(value, words);
    var href = first ? null : href(column, values);
    var title =
        value instanceof OffsetDateTime at
            ? words.dateTime(at.toInstant())
            : text.length() > WHOLE ? text : null;
    return new Cell(
        label, first ? "first" : kind(column, href), brief, text, List.of(), title, href);
  }

  private static String kind(Column<?> column, @Nullable String href) {
    if (href != null) return "leads";
    if (column.type() instanceof ReferenceType type && type.to().equals("user")) return "person";
    return column.type().alignsRight() ? "num" : "text";
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

  private static @Nullable String wholeOf(List<Tag> tags) {
    return tags.size() < 2 ? null : tags.stream().map(Tag::text).collect(Collectors.joining(", "));
  }

  private ListCells() {}
}
