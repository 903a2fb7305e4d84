package kontor.platform.imports;

import java.util.List;
import java.util.Optional;
import kontor.platform.Viewer;
import kontor.platform.job.Job;
import kontor.platform.job.JobKind;
import kontor.platform.job.JobRun;
import kontor.platform.job.JobText;
import org.springframework.stereotype.Component;

/** The import itself: makes records of the rows of a file. */
@Component
class ImportWrite implements JobKind {

  static final String KIND = "import-run";

  private final ImportWork work;
  private final ImportAddress address;
  private final ImportTargets targets;

  ImportWrite(ImportWork work, ImportAddress address, ImportTargets targets) {
    this.work = work;
    this.address = address;
    this.targets = targets;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    work.run(Phase.RUN, run);
  }

  @Override
  public Optional<JobText> outcome(Job job) {
    return Optional.ofNullable(job.result(ImportWork.Sums.class))
        .map(sums -> new JobText("import.outcome.run", sums.taken(), sums.refused()));
  }

  @Override
  public List<Beginning> beginnings() {
    return targets
        .all()
        .filter(target -> !target.fields(Viewer.required()).isEmpty())
        .map(target ->
            new Beginning("import.title", target.label(), "/" + target.name() + "/import"))
        .toList();
  }

  @Override
  public Optional<String> href(Job job) {
    return address.of(job);
  }
}
