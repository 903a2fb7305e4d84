package kontor.platform.imports;

import java.util.List;
import java.util.Optional;
import kontor.platform.Viewer;
import kontor.platform.job.Job;
import kontor.platform.job.JobKind;
import kontor.platform.job.JobRun;
import kontor.platform.job.JobText;

/** Goes through a file once: to say what would become of each row, or to make records of them. */
class ImportJob implements JobKind {

  private final Phase phase;
  private final ImportWork work;
  private final ImportAddress address;
  private final ImportTargets targets;

  ImportJob(Phase phase, ImportWork work, ImportAddress address, ImportTargets targets) {
    this.phase = phase;
    this.work = work;
    this.address = address;
    this.targets = targets;
  }

  @Override
  public String name() {
    return phase.jobKind();
  }

  @Override
  public void run(JobRun run) {
    work.run(phase, run);
  }

  @Override
  public Optional<JobText> outcome(Job job) {
    return Optional.ofNullable(job.result(ImportWork.Sums.class))
        .map(sums -> new JobText("import.outcome." + phase.key(), sums.taken(), sums.refused()));
  }

  @Override
  public List<Beginning> beginnings() {
    if (phase == Phase.CHECK) return List.of(); // both begin in the same place
    return targets
        .all()
        .filter(target -> !target.fields(Viewer.required()).isEmpty())
        .map(target -> new Beginning(target.title(), "/" + target.name() + "/import"))
        .toList();
  }

  @Override
  public Optional<String> href(Job job) {
    return address.of(job);
  }
}
