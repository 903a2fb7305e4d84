package kontor.platform.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Column;
import kontor.platform.list.FieldForms;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of a record as its page shows them. */
@Component
public class RecordFacts {

  /**
   * A fact that is being edited.
   *
   * @param fields several, where it is a group of columns
   */
  public record Editing(String name, List<FormField> fields) {}

  /**
   * @param path of the record
   * @param head what the head of the page shows
   * @param groups the others, by the key of their title
   * @param editing the fact that is being edited, for those who work without script; null for none
   */
  public record Facts(
      String path,
      int version,
      List<Fact> head,
      Map<String, List<Fact>> groups,
      @Nullable Editing editing,
      boolean mayChange) {

    /** Those of the head that are of these columns, in the head's order. */
    public List<Fact> head(Column<?>... columns) {
      var names = Stream.of(columns).map(Column::key).toList();
      return head.stream().filter(fact -> names.contains(fact.name())).toList();
    }

    /**
     * Those that tell something, by the key of their group; one being edited is among them, so that
     * it is in view.
     */
    public Map<String, List<Fact>> telling() {
      var found = new LinkedHashMap<String, List<Fact>>();
      groups.forEach((title, facts) -> {
        var these = facts.stream().filter(fact -> !isSilent(fact)).toList();
        if (!these.isEmpty()) found.put(title, these);
      });
      return found;
    }

    /** Those that say nothing, or only what every record begins with. */
    public List<Fact> silent() {
      return groups.values().stream().flatMap(List::stream).filter(this::isSilent).toList();
    }

    private boolean isSilent(Fact fact) {
      return !fact.tells() && !isEditing(fact);
    }

    /** How many say nothing. */
    public long empty() {
      return silent().stream().filter(fact -> fact.lines().isEmpty()).count();
    }

    public boolean isEditing(Fact fact) {
      return editing != null && editing.name().equals(fact.name());
    }
  }

  private final FieldForms forms;
  private final Texts texts;

  RecordFacts(FieldForms forms, Texts texts) {
    this.forms = forms;
    this.texts = texts;
  }

  /**
   * @param edit name of the fact that is being edited; null for none
   * @throws kontor.platform.error.NotFound if that is none that people set
   */
  public Facts of(RecordType type, RecordEntry entry, @Nullable String edit) {
    var words = texts.wording();
    var headline = type.headline(entry);
    var groups = new LinkedHashMap<String, List<Fact>>();
    type.facts()
        .forEach((title, columns) ->
            groups.put(
                title,
                columns.stream()
                    .filter(column -> !headline.contains(column))
                    .map(column -> type.fact(entry, column, words))
                    .toList()));
    return new Facts(
        type.path(entry.id()),
        entry.version(),
        headline.stream().map(column -> type.fact(entry, column, words)).toList(),
        groups,
        editing(type, entry, edit),
        type.mayChange());
  }

  private @Nullable Editing editing(RecordType type, RecordEntry entry, @Nullable String edit) {
    if (edit == null) return null;
    var columns = type.editedWith(edit);
    return new Editing(
        edit, forms.open(type.catalogue(), columns, entry.values(), texts.wording()));
  }
}
