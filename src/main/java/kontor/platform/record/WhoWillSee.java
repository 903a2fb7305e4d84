package kontor.platform.record;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kontor.platform.list.FieldValues;
import kontor.platform.list.RecordTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who will see a record, for rules that ask before anything is written; nothing is made of it. */
@Service
@Transactional(readOnly = true)
public class WhoWillSee {

  private final RecordAudiences audiences;
  private final Decisions decisions;

  WhoWillSee(RecordAudiences audiences, Decisions decisions) {
    this.audiences = audiences;
    this.decisions = decisions;
  }

  /** What the viewer enters. */
  public Audience ofNew(RecordTable table, FieldValues record) {
    var owner = table.owner();
    return audiences.ofNew(table, owner == null ? null : record.get(owner));
  }

  /**
   * A record after a change: what only its owner or his team saw goes with its owner.
   *
   * @param now the record as it is
   * @return without a number where it is another audience than now
   * @throws kontor.platform.error.NotFound if it is not there for the viewer
   */
  public Audience after(RecordTable table, UUID id, FieldValues now, FieldValues change) {
    var kept = audiences.kept(decisions.audienceOf(table, id));
    var owner = table.owner();
    return owner == null || !change.has(owner)
        ? kept
        : audiences.following(kept, now.get(owner), change.get(owner));
  }

  /** Which of these people would not see what is for this audience. */
  public Set<UUID> outside(Audience audience, Collection<UUID> people) {
    return audiences.outside(audience, people);
  }
}
