package kontor.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.file.Downloads;
import kontor.platform.i18n.Texts;
import kontor.platform.job.JobId;
import kontor.platform.job.JobView;
import kontor.platform.job.JobViews;
import kontor.platform.job.Jobs;
import kontor.platform.tabular.TabularFormat.Kind;
import kontor.platform.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last steps: what would become of the rows, and what did. */
class ImportRunController extends GuideController {

  private static final int REFUSALS_SHOWN = 20;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportForesight foresight;
  private final ImportRefusals refusals;
  private final ImportReasons reasons;
  private final Jobs jobs;
  private final JobViews views;

  ImportRunController(
      ImportTarget target,
      Imports imports,
      ImportForesight foresight,
      ImportRefusals refusals,
      ImportReasons reasons,
      Jobs jobs,
      JobViews views,
      Texts texts) {
    super(target, imports, texts);
    this.foresight = foresight;
    this.refusals = refusals;
    this.reasons = reasons;
    this.jobs = jobs;
    this.views = views;
  }

  @GetMapping("/{id}/check")
  String check(@PathVariable String id, Model model) {
    var run = run(id);
    if (run.state().settled() || run.state() == ImportState.UPLOADED)
      return "redirect:" + run.href();
    return page("check", ImportGuide.Step.CHECK, run, run.checkJob(), FormErrors.NONE, model);
  }

  /** Once more, where it was cancelled or failed. */
  @PostMapping("/{id}/check")
  String startCheck(@PathVariable String id, Model model, HttpServletResponse response) {
    var run = run(id);
    try {
      imports.startCheck(run.id());
      return "redirect:" + imports.get(run.id()).href();
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page("check", ImportGuide.Step.CHECK, run, run.checkJob(), errors(refused), model);
    }
  }

  @GetMapping("/{id}/run")
  String running(@PathVariable String id, Model model) {
    var run = run(id);
    if (run.state() != ImportState.IMPORTING) return "redirect:" + run.href();
    return page("run", ImportGuide.Step.RUN, run, run.runJob(), FormErrors.NONE, model);
  }

  @PostMapping("/{id}/run")
  String startImport(@PathVariable String id, Model model, HttpServletResponse response) {
    var run = run(id);
    try {
      imports.startImport(run.id());
      return "redirect:" + imports.get(run.id()).href();
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page("check", ImportGuide.Step.CHECK, run, run.checkJob(), errors(refused), model);
    }
  }

  @GetMapping("/{id}/result")
  String result(@PathVariable String id, Model model) {
    var run = run(id);
    if (run.state() != ImportState.IMPORTED && run.state() != ImportState.CANCELLED)
      return "redirect:" + run.href();
    model.addAttribute("decided", foresight.decided(run));
    return page("result", ImportGuide.Step.RUN, run, run.runJob(), FormErrors.NONE, model);
  }

  /** What changes while a job runs; once it has ended the whole page is another. */
  @GetMapping("/{id}/work/{step}")
  String work(
      @PathVariable String id,
      @PathVariable String step,
      Model model,
      HttpServletResponse response) {
    var run = run(id);
    var view =
        view(
            switch (step) {
              case "check" -> run.checkJob();
              case "run" -> run.runJob();
              default -> throw new NotFound();
            });
    if (view == null || view.job().state().ended()) response.setHeader("HX-Refresh", "true");
    model.addAttribute("run", run);
    model.addAttribute("view", view);
    model.addAttribute("step", step);
    return "platform/imports/work";
  }

  @GetMapping("/{id}/refused.csv")
  void refusedAsCsv(@PathVariable String id, HttpServletResponse response) throws IOException {
    download(id, Kind.CSV, ".csv", "text/csv;charset=UTF-8", response);
  }

  @GetMapping("/{id}/refused.xlsx")
  void refusedAsWorkbook(@PathVariable String id, HttpServletResponse response) throws IOException {
    download(id, Kind.XLSX, ".xlsx", XLSX, response);
  }

  private void download(String id, Kind kind, String end, String type, HttpServletResponse response)
      throws IOException {
    var run = run(id);
    var name = run.fileName().replaceFirst("\\.[^.]{1,5}$", "");
    Downloads.prepare(response, name + " " + say("import.refused.file") + end, type);
    refusals.write(run.id(), kind, response.getOutputStream());
  }

  private String page(
      String template,
      ImportGuide.Step step,
      ImportRun run,
      @Nullable JobId job,
      FormErrors errors,
      Model model) {
    guide(model, step, run);
    model.addAttribute("view", view(job));
    model.addAttribute("errors", errors);
    if (run.state() == ImportState.CHECKED) {
      fields();
      model.addAttribute("foresight", foresight.of(run));
    }
    model.addAttribute("refused", refused(run));
    model.addAttribute("shown", REFUSALS_SHOWN);
    model.addAttribute("doneHref", target.doneHref(run.id()));
    model.addAttribute("reasons", reasons.of(run.id()));
    return "platform/imports/" + template;
  }

  private @Nullable JobView view(@Nullable JobId job) {
    return job == null ? null : jobs.find(job).map(views::of).orElse(null);
  }

  private List<RefusedLine> refused(ImportRun run) {
    return RefusedLine.of(
        refusals.first(run.id(), REFUSALS_SHOWN), target.fields(Viewer.required()), words());
  }
}
