package kontor.platform.record;

import java.util.List;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Column;
import kontor.platform.list.ReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a record page.
 *
 * @param name of the column
 * @param lines as read; none: nothing is known
 * @param href where it leads: a number dials, an address writes, a record opens; null for nowhere
 * @param edit where it is changed; null where Kontor says it by itself
 */
public record Fact(
    String name, String label, List<String> lines, @Nullable String href, @Nullable String edit) {

  /** As its column shows it, leading nowhere. */
  public static <T> Fact of(RecordType type, RecordEntry entry, Column<T> column, Wording words) {
    var value = entry.get(column);
    var shown = value == null ? "" : shown(entry, column, value, words);
    return new Fact(
        column.key(),
        words.say(type.catalogue().label(column)),
        shown.isEmpty() ? List.of() : shown.lines().toList(),
        null,
        column.is(Column.Use.EDIT)
            ? type.path(entry.id()) + "/fields/" + column.key() + "/edit"
            : null);
  }

  private static <T> String shown(RecordEntry entry, Column<T> column, T value, Wording words) {
    if (column.type() instanceof ReferenceType && value instanceof UUID id)
      return entry.names().getOrDefault(id, "");
    return column.type().show(value, words);
  }

  /** Read otherwise than its column shows it. */
  public Fact reading(String text) {
    return new Fact(name, label, text.isEmpty() ? List.of() : text.lines().toList(), href, edit);
  }

  /**
   * @param where null for nowhere
   */
  public Fact leadingTo(@Nullable String where) {
    return new Fact(name, label, lines, where, edit);
  }

  /** An address may break behind its signs, and nowhere else. */
  public List<String> parts() {
    return List.of(lines.getFirst().split("(?<=[@./-])"));
  }

  public boolean isOutside() {
    return href != null && href.startsWith("http");
  }
}
