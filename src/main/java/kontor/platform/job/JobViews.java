package kontor.platform.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.platform.Actors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds to a job what its kind has to say of it, and who started it. */
@Component
public class JobViews {

  private final ObjectProvider<JobKind> kinds;
  private final Actors actors;

  JobViews(ObjectProvider<JobKind> kinds, Actors actors) {
    this.kinds = kinds;
    this.actors = actors;
  }

  public JobView of(Job job) {
    return of(List.of(job)).getFirst();
  }

  public List<JobView> of(List<Job> jobs) {
    var others =
        jobs.stream().filter(job -> !job.mine()).map(Job::startedBy).collect(Collectors.toSet());
    var names = others.isEmpty() ? Map.<String, String>of() : actors.names(others);
    return jobs.stream()
        .map(job ->
            job.mine()
                ? mine(job)
                : new JobView(
                    job, names.getOrDefault(job.startedBy(), job.startedBy()), null, null))
        .toList();
  }

  /** Where the viewer may begin what will be shown. */
  List<JobKind.Beginning> beginnings() {
    return kinds.stream().flatMap(kind -> kind.beginnings().stream()).toList();
  }

  private JobView mine(Job job) {
    var kind = kinds.stream().filter(some -> some.name().equals(job.kind())).findFirst();
    return new JobView(
        job,
        null,
        job.state().ended() ? kind.flatMap(k -> k.outcome(job)).orElse(null) : null,
        kind.flatMap(k -> k.href(job)).orElse(null));
  }
}
