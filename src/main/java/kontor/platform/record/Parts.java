package kontor.platform.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows;
import kontor.platform.list.PartRows.Part;
import kontor.platform.list.RecordRows;
import kontor.platform.search.Search;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and removes what hangs on records of any type: whoever writes the records writes
 * it, the part's own rules are asked, and the record is found by what it says.
 */
@Service
@Transactional
public class Parts {

  private final PartRows rows;
  private final Search search;

  Parts(PartRows rows, Search search) {
    this.rows = rows;
    this.search = search;
  }

  /** Those of a record, in the order they came; none where the viewer does not see it. */
  @Transactional(readOnly = true)
  public List<Part> of(RecordPart kind, UUID record) {
    return rows.of(kind.table(), record);
  }

  @Transactional(readOnly = true)
  public Optional<Part> find(RecordPart kind, UUID record, UUID part) {
    return of(kind, record).stream().filter(one -> one.id().equals(part)).findFirst();
  }

  /**
   * @return its id
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws NotFound if the record is not there for the viewer
   * @throws RuleViolation where it would break a rule, or the record has too many already
   */
  public UUID add(RecordPart kind, UUID record, FieldValues values) {
    requireWriter(kind);
    var added = rows.add(kind.table(), record, kind.complete(record, values));
    refresh(kind, record);
    return added;
  }

  /**
   * Changes what the values name, and leaves the rest.
   *
   * @param seen the version the change is based on
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws NotFound if the record has no such part, or is not there for the viewer
   * @throws RuleViolation where it would break a rule
   * @throws kontor.platform.error.Conflict if somebody changed the same fields since
   */
  public RecordRows.Change change(
      RecordPart kind, UUID record, UUID part, int seen, FieldValues wanted) {
    requireWriter(kind);
    var done =
        rows.change(
            kind.table(),
            record,
            part,
            seen,
            wanted,
            (now, change) -> kind.complete(record, now.and(change)));
    if (!done.changed().isEmpty()) refresh(kind, record);
    return done;
  }

  /**
   * Takes it away; the history keeps it. Twice is once.
   *
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws NotFound if the record never had such a part, or is not there for the viewer
   */
  public void remove(RecordPart kind, UUID record, UUID part) {
    requireWriter(kind);
    rows.remove(kind.table(), record, part);
    refresh(kind, record);
  }

  /**
   * Takes the removal back: it stands there as it was, under its own id. One that is there stays as
   * it is.
   *
   * @throws kontor.platform.error.Forbidden if the viewer writes no such records
   * @throws NotFound if the record never had such a part, or is not there for the viewer
   * @throws RuleViolation if the record has too many by now
   */
  public void restore(RecordPart kind, UUID record, UUID part) {
    requireWriter(kind);
    rows.restore(kind.table(), record, part);
    refresh(kind, record);
  }

  private static void requireWriter(RecordPart kind) {
    kind.table().of().requireWriter();
  }

  private void refresh(RecordPart kind, UUID record) {
    search.refresh(kind.table().of(), List.of(record));
  }
}
