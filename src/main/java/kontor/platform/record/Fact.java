package kontor.platform.record;

import java.util.List;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Column;
import kontor.platform.list.ListTable.Tag;
import kontor.platform.list.ReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a record page.
 *
 * @param name of the column, or of the group of columns
 * @param lines as read; none: nothing is known
 * @param href where it leads: a number dials, an address writes, a record opens; null for nowhere
 * @param edit where it is changed; null where Kontor says it by itself, or others do
 * @param tags as which it is shown instead of its lines; none: as its lines
 * @param usual whether it says only what every record begins with
 * @param mark what is to be known of the value, beside it; null for nothing
 */
public record Fact(
    String name,
    String label,
    List<String> lines,
    @Nullable String href,
    @Nullable String edit,
    List<Tag> tags,
    boolean usual,
    @Nullable Tag mark) {

  /** As its column shows it; what points to a record with a page leads there. */
  public static <T> Fact of(RecordType type, RecordEntry entry, Column<T> column, Wording words) {
    var value = entry.get(column);
    var shown = value == null ? "" : shown(entry, column, value, words);
    return new Fact(
        column.key(),
        words.say(type.catalogue().label(column)),
        shown.isEmpty() ? List.of() : shown.lines().toList(),
        value instanceof UUID id && !shown.isEmpty() ? entry.paths().get(id) : null,
        column.is(Column.Use.EDIT) && type.mayChange(entry, column)
            ? edit(type, entry, column.key())
            : null,
        List.of(),
        false,
        null);
  }

  /**
   * Several columns as one.
   *
   * @param lines as they are read together
   */
  public static Fact of(
      RecordType type, RecordEntry entry, FactGroup group, List<String> lines, Wording words) {
    var mayChange =
        group.columns().stream()
            .allMatch(column -> column.is(Column.Use.EDIT) && type.mayChange(entry, column));
    return new Fact(
        group.name(),
        words.say(group.label()),
        lines,
        null,
        mayChange ? edit(type, entry, group.name()) : null,
        List.of(),
        false,
        null);
  }

  private static String edit(RecordType type, RecordEntry entry, String name) {
    return type.path(entry.id()) + "/fields/" + name + "/edit";
  }

  private static <T> String shown(RecordEntry entry, Column<T> column, T value, Wording words) {
    if (column.type() instanceof ReferenceType && value instanceof UUID id)
      return entry.names().getOrDefault(id, "");
    return column.type().show(value, words);
  }

  /** Read otherwise than its column shows it. */
  public Fact reading(String text) {
    return new Fact(
        name,
        label,
        text.isEmpty() ? List.of() : text.lines().toList(),
        href,
        edit,
        tags,
        usual,
        mark);
  }

  /** Nothing to tell of: it says only what every record begins with. */
  public Fact asUsual() {
    return new Fact(name, label, lines, href, edit, tags, true, mark);
  }

  boolean tells() {
    return !usual && !lines.isEmpty();
  }

  /**
   * @param where null for nowhere
   */
  public Fact leadingTo(@Nullable String where) {
    return new Fact(name, label, lines, where, edit, tags, usual, mark);
  }

  /** With a colour for what it says. */
  public Fact as(List<Tag> shown) {
    return new Fact(name, label, lines, href, edit, shown, usual, mark);
  }

  /** With what is to be known of the value beside it. */
  public Fact marked(Tag beside) {
    return new Fact(name, label, lines, href, edit, tags, usual, beside);
  }

  /** An address may break behind its signs, and nowhere else; a name between its words. */
  public List<String> parts() {
    if (href != null && href.startsWith("/")) return lines;
    return List.of(lines.getFirst().split("(?<=[@./-])"));
  }

  public boolean isOutside() {
    return href != null && href.startsWith("http");
  }
}
