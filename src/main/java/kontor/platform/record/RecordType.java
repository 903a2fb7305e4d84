package kontor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordRows;
import kontor.platform.search.SearchSource;
import org.jspecify.annotations.Nullable;

/**
 * What a module says of a record type. Published as a bean, it gives the type its pages and its
 * API, lets the search find its records, others point to them and the history tell of them. What is
 * decided of the whole of a record follows from its table. Texts are looked up below the
 * catalogue's name.
 */
public interface RecordType extends SearchSource {

  /** Its columns. */
  default Catalogue catalogue() {
    return table().catalogue();
  }

  /** Where its list is, with a slash before it; records are at their ids below. */
  default String path() {
    return table().path();
  }

  /** Its form, in the order of the page. */
  List<FormPart> form();

  /** Its facts, in the order of the record page: groups of columns by the key of their title. */
  Map<String, List<Column<?>>> facts();

  /** A fact as the record page shows it, for a column of {@link #facts}. */
  default Fact fact(RecordEntry entry, Column<?> column, Wording words) {
    return Fact.of(this, entry, column, words);
  }

  /** What is changed together, where one of several columns alone would say little. */
  default List<FactGroup> factGroups() {
    return List.of();
  }

  /**
   * What the head of the record page shows of a record; it is edited there, and its sheets leave it
   * out.
   */
  default List<Column<?>> headline(RecordEntry entry) {
    return List.of();
  }

  /** What the form of a new record holds from the start, by key of the column, as read again. */
  default Map<String, String> proposals() {
    return Map.of();
  }

  /** Key of the view that the list begins with for the viewer. */
  default String firstView() {
    return catalogue().views().getFirst().name();
  }

  /** Whether files can be brought into it. */
  default boolean isImported() {
    return false;
  }

  /** Whether the viewer may write such records. */
  default boolean mayChange() {
    return table().mayWrite();
  }

  /** Whether the viewer may change this column of this record. */
  default boolean mayChange(RecordEntry entry, Column<?> column) {
    return mayChange();
  }

  /**
   * @throws NotFound if it is not there for the viewer
   */
  RecordEntry get(UUID id);

  /**
   * @throws RuleViolation where it would break a rule
   */
  UUID create(FieldValues values);

  /**
   * What is wrong by rules that go beyond one column, told together with what cannot be read.
   *
   * @param id null: of a new record
   * @param read what could be read
   * @param unread the columns whose text could not
   */
  default List<RuleViolation.Violation> violations(
      @Nullable UUID id, FieldValues read, Set<Column<?>> unread) {
    return List.of();
  }

  /**
   * Changes what the values name, and leaves the rest.
   *
   * @param seen the version the change is based on
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation where it would break a rule
   * @throws kontor.platform.error.Conflict if somebody changed the same fields since
   */
  RecordRows.Change change(UUID id, int seen, FieldValues values);

  @Override
  default String path(UUID id) {
    return path() + "/" + id;
  }

  /** Columns of the form. */
  default List<Column<?>> formColumns() {
    return form().stream().<Column<?>>flatMap(part -> part.columns().stream()).toList();
  }

  /**
   * @throws NotFound if it is none that people set
   */
  default Column<?> edited(String key) {
    return catalogue()
        .find(key)
        .filter(column -> column.is(Column.Use.EDIT))
        .orElseThrow(NotFound::new);
  }

  /**
   * The columns that one changes with a fact.
   *
   * @param fact a column's key, or the name of a group
   * @throws NotFound if it is none that people set
   */
  default List<Column<?>> editedWith(String fact) {
    return factGroups().stream()
        .filter(group -> group.name().equals(fact))
        .findFirst()
        .map(FactGroup::columns)
        .orElseGet(() -> List.<Column<?>>of(edited(fact)));
  }
}
