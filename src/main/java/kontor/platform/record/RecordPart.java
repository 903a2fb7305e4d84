package kontor.platform.record;

import java.util.List;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.Catalogue;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.PartTable;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a record and has fields of its own, such as further addresses. Published as a bean,
 * it gets its place on the record's page of parts, its REST resource and its words in the history;
 * {@link Parts} writes it. Texts are at the catalogue's name: {@code plural} and {@code add}.
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

  /**
   * What is written of one: what follows from its values with them, and all in its normal form.
   * Asked inside the transaction that writes it.
   *
   * @param values of the whole part, as it will be
   * @throws RuleViolation where it would break a rule
   */
  default FieldValues complete(UUID record, FieldValues values) {
    return values;
  }

  /** What kind of one it is, in a word or two. */
  String kind(Part part, Wording words);

  /** What it says, in as many lines as it takes on paper. */
  List<String> lines(Part part, Wording words);

  /** Where it leads: a number dials, an address writes; null for nowhere. */
  default @Nullable String href(Part part) {
    return null;
  }
}
