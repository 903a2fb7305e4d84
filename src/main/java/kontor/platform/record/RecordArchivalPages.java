package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Forbidden;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A record is put aside with a reason, and brought back. */
@Component
class RecordArchivalPages implements RecordPages {

  private final Decisions decisions;
  private final DecisionAnswers answer;

  RecordArchivalPages(Decisions decisions, DecisionAnswers answer) {
    this.decisions = decisions;
    this.answer = answer;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().archival() == null ? NONE : new Handler(type);
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    @GetMapping("/{id}/archival")
    ModelAndView ask(@PathVariable UUID id) {
      if (!type.mayChange()) throw new Forbidden();
      return page(id, "", FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView page(UUID id, String reason, FormErrors errors, HttpStatus status) {
      return new ModelAndView("platform/record/archival", status)
          .addObject("type", type)
          .addObject("entry", type.get(id))
          .addObject("reason", reason)
          .addObject("errors", errors);
    }

    @PostMapping("/{id}/archival")
    ModelAndView archive(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        @RequestParam(defaultValue = "") String reason,
        RedirectAttributes next) {
      return answer.to(
          type,
          id,
          () -> {
            decisions.archive(type.table(), id, version, reason);
            return Flash.of(type.table().text("archivedNow")).undo(type.path(id) + "/restoration");
          },
          next,
          (errors, status) -> page(id, reason, errors, status));
    }

    @PostMapping("/{id}/restoration")
    ModelAndView restore(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        RedirectAttributes next) {
      return answer.to(
          type,
          id,
          () -> {
            decisions.restore(type.table(), id, version);
            return Flash.of(type.table().text("restored"));
          },
          next);
    }
  }
}
