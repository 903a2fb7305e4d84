package kontor.platform.imports;

import java.util.Optional;
import kontor.platform.error.NotFound;
import kontor.platform.job.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where the guide of a job's import stands. */
@Component
class ImportAddress {

  private final ImportRecords records;
  private final TransactionOperations transaction;

  ImportAddress(ImportRecords records, TransactionOperations transaction) {
    this.records = records;
    this.transaction = transaction;
  }

  /** Empty once the import is removed. */
  Optional<String> of(Job job) {
    var id = new ImportId(job.payload(ImportWork.Order.class).importId());
    try {
      return Optional.ofNullable(
          transaction.execute(status -> ImportRecords.read(records.get(id)).href()));
    } catch (NotFound removed) {
      return Optional.empty();
    }
  }
}
