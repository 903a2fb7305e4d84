package kontor.platform.record;

import java.util.List;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import kontor.platform.list.PartRows.Part;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one kind on the page of parts.
 *
 * @param path where its actions are
 * @param form where one is added or changed here; null: nowhere here
 */
public record PartSheet(
    String title, String add, String path, String kind, List<Line> lines, @Nullable Form form) {

  /**
   * One part.
   *
   * @param href where it leads; null for nowhere
   */
  public record Line(UUID id, String kind, List<String> lines, @Nullable String href) {

    /** All in one line. */
    public String text() {
      return String.join(", ", lines);
    }

    public boolean isOutside() {
      return href != null && href.startsWith("http");
    }
  }

  /**
   * @param part that is changed; null: one is added
   * @param version that the change is based on
   */
  public record Form(List<FormField> fields, @Nullable UUID part, int version) {}

  static PartSheet of(
      RecordPart part, String path, List<Part> parts, @Nullable Form form, Wording words) {
    var name = part.catalogue().name();
    return new PartSheet(
        words.say(name + ".plural"),
        words.say(name + ".add"),
        path + "/" + part.path(),
        part.path(),
        lines(part, parts, words),
        form);
  }

  /** Parts as their reader reads them. */
  public static List<Line> lines(RecordPart kind, List<Part> parts, Wording words) {
    return parts.stream()
        .map(one ->
            new Line(one.id(), kind.kind(one, words), kind.lines(one, words), kind.href(one)))
        .toList();
  }

  /** Whether one is added here. */
  public boolean isAdding() {
    return form != null && form.part() == null;
  }

  /** Whether this one is changed here. */
  public boolean isChanging(Line line) {
    return form != null && line.id().equals(form.part());
  }
}
