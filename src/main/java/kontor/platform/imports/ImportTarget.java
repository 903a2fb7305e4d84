package kontor.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.list.Notation;
import kontor.platform.ui.FormField;

/**
 * A type of record that files can be brought into. A module publishes it as a bean; the guide then
 * stands at {@code /<name>/import}.
 */
public interface ImportTarget {

  /** Part of the address: {@code accounts}. Never changed, since imports lasting name it. */
  String name();

  /** Key of the guide's title, such as "Import companies". */
  String title();

  /** Key of what such records are called, such as "Companies"; their list is at their name. */
  String plural();

  /** What a column may mean, in the order of the form; none: this viewer may not import. */
  List<ImportField> fields(Viewer viewer);

  /** Key of the field by which a row may point to another row of its file; empty for none. */
  default Optional<String> pointer() {
    return Optional.empty();
  }

  /**
   * What other rows may call the record that a row becomes; asked where {@link #pointer} is mapped.
   */
  default List<String> names(ImportRow row) {
    return List.of();
  }

  /** The names, as {@link #names} says them, by which a row may call the row that it points to. */
  default List<String> pointed(ImportRow row) {
    return List.of();
  }

  /**
   * Checks rows without writing, in the caller's transaction: one verdict per row, in their order.
   *
   * @param before the rows of the file that have been found sound until now: when these rows are
   *     written, those will be records
   */
  List<RowVerdict> check(List<ImportRow> rows, RowsBefore before);

  /**
   * Writes rows in the caller's transaction, each wholly or not: one verdict per row, in their
   * order, refused ones with their violations. What it throws undoes the whole batch; the guide
   * then finds the row that is the cause, and refuses it alone.
   */
  List<RowVerdict> write(List<ImportRow> rows);

  /**
   * Rows that have been found sound, as they would be stored, in their order. In the caller's
   * transaction or in one of its own; nothing is written.
   */
  default List<ForeseenRow> foresee(List<ImportRow> rows) {
    return List.of();
  }

  /**
   * What the guide asks for rows that say nothing of it: fields named by the keys of {@link
   * ImportField}, each holding what is most likely. What is left empty there is empty. In the
   * caller's transaction or in one of its own.
   */
  default List<FormField> otherwise() {
    return List.of();
  }

  /**
   * What asks for a value of a field that holds for all rows which say nothing of it: with options
   * where there are any to choose from. Empty: a line of text.
   */
  default Optional<FormField> control(String field) {
    return Optional.empty();
  }

  /**
   * What is wrong with values that hold for all rows, whatever else a row may say: violations by
   * the key of the field. In the caller's transaction.
   *
   * @param notation of the file, in which they are typed too
   */
  default List<Violation> wrong(Map<String, String> values, Notation notation) {
    return List.of();
  }

  /**
   * What it puts in by itself where rows say nothing, and nobody was asked.
   *
   * @param said keys of the fields that the file has a column or a value for
   */
  default List<FilledIn> filledIn(Set<String> said) {
    return List.of();
  }

  /** The list of what came in by this import. */
  String doneHref(ImportId id);
}
