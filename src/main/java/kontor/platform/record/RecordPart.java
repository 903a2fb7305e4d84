package kontor.platform.record;

import java.util.List;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import kontor.platform.list.RecordRows;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a record and has fields of its own, such as further addresses. Published as a bean,
 * it gets its place on the record's page of parts and its REST resource. Texts are at the
 * catalogue's name: {@code plural} and {@code add}.
 */
public interface RecordPart {

  /** Where they are, and what they hang on. */
  PartTable table();

  /** Name of the record type it hangs on. */
  default String recordType() {
    return table().of().name();
  }

  /** Its columns. */
  default Catalogue catalogue() {
    return table().catalogue();
  }

  /** The last part of its addresses, a plural: {@code addresses}. */
  default String path() {
    return table().name();
  }

  /** Those of a record; none where the viewer does not see it. */
  List<Part> of(UUID record);

  /**
   * @throws NotFound if the record is not there for the viewer
   * @throws RuleViolation where it would break a rule
   */
  UUID add(UUID record, FieldValues values);

  /**
   * Changes what the values name, and leaves the rest.
   *
   * @throws NotFound if the record has no such part, or is not there for the viewer
   * @throws RuleViolation where it would break a rule
   * @throws kontor.platform.error.Conflict if somebody changed the same fields since
   */
  RecordRows.Change change(UUID record, UUID part, int seen, FieldValues values);

  /**
   * Twice is once.
   *
   * @throws NotFound if the record is not there for the viewer
   */
  void remove(UUID record, UUID part);

  /**
   * Takes the removal back: it stands there as it was, under its own id. One that is there stays as
   * it is.
   *
   * @throws NotFound if the record never had such a part, or is not there for the viewer
   * @throws RuleViolation if the record has too many by now
   */
  void restore(UUID record, UUID part);

  /** What kind of one it is, in a word or two. */
  String kind(Part part, Wording words);

  /** What it says, in as many lines as it takes on paper. */
  List<String> lines(Part part, Wording words);

  /** Where it leads: a number dials, an address writes; null for nowhere. */
  default @Nullable String href(Part part) {
    return null;
  }
}
