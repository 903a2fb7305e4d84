package kontor.platform.imports;

import static java.util.Objects.requireNonNull;

import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether a person may still import. A large file takes longer than some people keep their role.
 */
@Component
class ImportRights {

  private final Viewers viewers;
  private final ImportRecords records;
  private final TransactionOperations transaction;

  ImportRights(Viewers viewers, ImportRecords records, TransactionOperations transaction) {
    this.viewers = viewers;
    this.records = records;
    this.transaction = transaction;
  }

  /**
   * The viewer with the rights that he has at this moment.
   *
   * @throws RuleViolation where he may not import any more, with what is written until now
   */
  Viewer asked(ImportId id, ImportTarget target, Phase phase) {
    var viewer = Viewer.required();
    try {
      var now = viewers.of(viewer.actor()).because(id.cause());
      if (!target.fields(now).isEmpty()) return now;
    } catch (NotFound deactivated) {
      // He may not, as anybody who is not there.
    }
    if (phase == Phase.CHECK) throw new RuleViolation(null, "import.rights.check", viewer.name());
    throw new RuleViolation(null, "import.rights.run", viewer.name(), written(id));
  }

  private long written(ImportId id) {
    return requireNonNull(
        transaction.execute(status -> ImportRecords.read(records.get(id)).written()));
  }
}
