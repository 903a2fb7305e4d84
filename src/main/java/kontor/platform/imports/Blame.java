package kontor.platform.imports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.job.JobRun;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Many rows at once where all goes well; where it does not, the one that is to blame is found. */
final class Blame {
  private Blame() {}

  /**
   * Does it for all rows in one step. If that throws, for each half, and so on, until the row that
   * makes it throw is alone.
   *
   * @param step wholly done, or not at all if it throws
   * @param alone told of the row and of what it throws
   */
  static <T> void each(
      List<T> rows, Consumer<List<T>> step, BiConsumer<T, RuntimeException> alone) {
    try {
      step.accept(rows);
    } catch (RuntimeException thrown) {
      if (isOfNoRow(thrown)) throw thrown;
      if (rows.size() == 1) {
        alone.accept(rows.getFirst(), thrown);
        return;
      }
      var half = rows.size() / 2;
      each(rows.subList(0, half), step, alone);
      each(rows.subList(half, rows.size()), step, alone);
    }
  }

  /** What would be thrown for any row: the job is tried again later, or ends. */
  private static boolean isOfNoRow(RuntimeException thrown) {
    return thrown instanceof JobRun.Superseded
        || thrown instanceof ImportWork.Outdated
        || thrown instanceof Forbidden
        || thrown instanceof NotFound
        || thrown instanceof TransactionException
        || thrown instanceof TransientDataAccessException
        || thrown instanceof RecoverableDataAccessException
        || thrown instanceof DataAccessResourceFailureException;
  }
}
