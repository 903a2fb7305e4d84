package kontor.platform.job;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobApi {

  private final Jobs jobs;
  private final Texts texts;

  JobApi(Jobs jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
  }

  /**
   * A job at the API.
   *
   * @param state waiting, running, done, failed or cancelled
   * @param total null while not known
   * @param error in the viewer's language; null where it did not fail
   * @param result as its kind writes it; null where there is none
   */
  record Answer(
      UUID id,
      String kind,
      String title,
      String state,
      long done,
      @Nullable Long total,
      boolean cancelRequested,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String error,
      @JsonRawValue @Nullable String result) {

    static Answer of(Job job, Wording words) {
      return new Answer(
          job.id().value(),
          job.kind(),
          JobView.say(words, job.title()),
          job.state().key(),
          job.done(),
          job.total(),
          job.cancelRequested(),
          job.createdAt(),
          job.startedAt(),
          job.endedAt(),
          job.error() == null ? null : JobView.say(words, job.error()),
          job.resultJson());
    }
  }

  @GetMapping
  Answer get(@PathVariable String id) {
    return Answer.of(jobs.get(JobId.of(id)), texts.wording());
  }

  @PostMapping("/cancellation")
  Answer cancel(@PathVariable String id) {
    return Answer.of(jobs.cancel(JobId.of(id)), texts.wording());
  }
}
