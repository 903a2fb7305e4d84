package kontor.identity.web;

import java.util.UUID;
import kontor.identity.Audiences;
import kontor.platform.record.DecisionAnswers;
import kontor.platform.record.Decisions;
import kontor.platform.record.RecordPages;
import kontor.platform.record.RecordType;
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

/** Who may see a record, why, and who shall. */
@Component
class RecordAudiencePages implements RecordPages {

  private final Audiences audiences;
  private final Decisions decisions;
  private final DecisionAnswers answer;

  RecordAudiencePages(Audiences audiences, Decisions decisions, DecisionAnswers answer) {
    this.audiences = audiences;
    this.decisions = decisions;
    this.answer = answer;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    @GetMapping("/{id}/audience")
    ModelAndView whoMaySee(@PathVariable UUID id) {
      return page(id, FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView page(UUID id, FormErrors errors, HttpStatus status) {
      var entry = type.get(id);
      return new ModelAndView("identity/web/record_audience", status)
          .addObject("type", type)
          .addObject("entry", entry)
          .addObject("whoMaySee", audiences.explain(entry.audience()))
          .addObject("mayChange", type.table().mayConfine(entry.values()))
          .addObject("outdated", status == HttpStatus.CONFLICT)
          .addObject("errors", errors);
    }

    @PostMapping("/{id}/audience")
    ModelAndView confine(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        @RequestParam(defaultValue = "") String audience,
        RedirectAttributes next) {
      return answer.to(
          type,
          id,
          () ->
              decisions.confine(type.table(), id, version, audience)
                  ? Flash.of("identity.audience.changed")
                  : null,
          next,
          (errors, status) -> page(id, errors, status));
    }
  }
}
