package kontor.platform.job;

import java.util.List;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/jobs")
class JobController {

  private final Jobs jobs;
  private final JobViews views;

  JobController(Jobs jobs, JobViews views) {
    this.jobs = jobs;
    this.views = views;
  }

  @GetMapping
  String index(
      @RequestParam(defaultValue = "false") boolean everyone,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var page = jobs.list(everyone, after == null ? null : JobId.of(after));
    model.addAttribute("jobs", views.of(page.jobs()));
    model.addAttribute("next", page.next());
    model.addAttribute("beginnings", page.jobs().isEmpty() ? views.beginnings() : List.of());
    model.addAttribute("everyone", everyone);
    model.addAttribute("mayEveryone", Viewer.required().hasAnyOf(Role.ADMIN));
    return "platform/job/index";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("view", views.of(jobs.get(JobId.of(id))));
    return "platform/job/show";
  }

  /** The part of the page that changes while the job runs. */
  @GetMapping("/{id}/state")
  String state(@PathVariable String id, Model model) {
    model.addAttribute("view", views.of(jobs.get(JobId.of(id))));
    return "platform/job/state";
  }

  /**
   * @param back address on this server to go to after; the job's own page where there is none
   */
  @PostMapping("/{id}/cancellation")
  String cancel(@PathVariable String id, @RequestParam(required = false) @Nullable String back) {
    jobs.cancel(JobId.of(id));
    return "redirect:" + (isLocal(back) ? back : "/jobs/" + id);
  }

  /** One slash and no second, in either direction: else a browser reads a host after it. */
  private static boolean isLocal(@Nullable String address) {
    return address != null && address.matches("/[A-Za-z0-9][A-Za-z0-9/-]*");
  }
}
