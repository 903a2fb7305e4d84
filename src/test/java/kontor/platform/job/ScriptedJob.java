package kontor.platform.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A job that does what a test says. */
@Component
class ScriptedJob implements JobKind {

  interface Script {
    void run(JobRun run) throws Exception;
  }

  record Order(UUID script) {}

  private final Map<UUID, Script> scripts = new ConcurrentHashMap<>();

  Order order(Script script) {
    var id = UUID.randomUUID();
    scripts.put(id, script);
    return new Order(id);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public void run(JobRun run) throws Exception {
    Optional.ofNullable(scripts.get(run.payload(Order.class).script())).orElseThrow().run(run);
  }

  @Override
  public Optional<JobText> outcome(Job job) {
    return Optional.of(new JobText("job.progress.done", 42));
  }

  @Override
  public Optional<String> href(Job job) {
    return Optional.of("/somewhere");
  }
}
