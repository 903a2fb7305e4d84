package kontor.platform.job;

import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds to a job what its kind has to say of it. */
@Component
public class JobViews {

  private final ObjectProvider<JobKind> kinds;
  private final Viewers viewers;

  JobViews(ObjectProvider<JobKind> kinds, Viewers viewers) {
    this.kinds = kinds;
    this.viewers = viewers;
  }

  public JobView of(Job job) {
    if (!job.mine()) return new JobView(job, name(job.startedBy()), null, null);
    var kind = kinds.stream().filter(some -> some.name().equals(job.kind())).findFirst();
    return new JobView(
        job,
        null,
        job.state().ended() ? kind.flatMap(k -> k.outcome(job)).orElse(null) : null,
        kind.flatMap(k -> k.href(job)).orElse(null));
  }

  private String name(String actor) {
    try {
      return viewers.of(actor).name();
    } catch (NotFound nobodyAnyMore) {
      return actor;
    }
  }
}
