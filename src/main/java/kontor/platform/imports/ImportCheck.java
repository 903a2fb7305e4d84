package kontor.platform.imports;

import java.util.Optional;
import kontor.platform.job.Job;
import kontor.platform.job.JobKind;
import kontor.platform.job.JobRun;
import kontor.platform.job.JobText;
import org.springframework.stereotype.Component;

/** The dry run: says of every row of a file what would become of it. */
@Component
class ImportCheck implements JobKind {

  static final String KIND = "import-check";

  private final ImportWork work;
  private final ImportAddress address;

  ImportCheck(ImportWork work, ImportAddress address) {
    this.work = work;
    this.address = address;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    work.run(Phase.CHECK, run);
  }

  @Override
  public Optional<JobText> outcome(Job job) {
    return Optional.ofNullable(job.result(ImportWork.Sums.class))
        .map(sums -> new JobText("import.outcome.check", sums.taken(), sums.refused()));
  }

  @Override
  public Optional<String> href(Job job) {
    return address.of(job);
  }
}
