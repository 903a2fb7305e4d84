package kontor.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders a job in the caller's transaction: it exists only if that commits. The scheduler is woken
 * after the commit; its own immediate execution looks before it, finds nothing, and sleeps on for a
 * polling interval.
 */
@Service
public class Jobs {

  private final Scheduler scheduler;

  Jobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void order(SchedulableInstance<?> job) {
    scheduler.scheduleIfNotExists(job);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
          }
        });
  }
}
