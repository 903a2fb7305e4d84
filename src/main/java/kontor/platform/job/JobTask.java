package kontor.platform.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the scheduler runs. It is made from its tasks, and the services from the scheduler: so the
 * tasks ask for services only when they run.
 */
@Configuration(proxyBeanMethods = false)
class JobTask {

  /** Its instance is the job's id; all else stands in the job's row. */
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of("job");

  @Bean
  CustomTask<Void> runOfJob(ObjectProvider<JobRunner> runner) {
    return Tasks.custom(RUN)
        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
        .onDeadExecutionRevive()
        .execute((task, context) ->
            switch (runner.getObject().run(JobId.of(task.getId()), context)) {
              case OVER -> new OnCompleteRemove<>();
              case LATER -> new OnCompleteReschedule<>(FixedDelay.ofSeconds(0));
            });
  }

  /** Several times a day and not at night: a laptop sleeps then. */
  @Bean
  RecurringTask<Void> upkeepTask(ObjectProvider<Upkeep> all) {
    return Tasks.recurring("upkeep", FixedDelay.ofHours(6))
        .execute(
            (task, context) -> all.forEach(upkeep -> JobRows.SYSTEM.run(upkeep::removeTheOld)));
  }
}
