package kontor.platform.record;

import java.util.UUID;
import kontor.platform.ui.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody has looked at a record and says that it is right. */
@Component
class RecordVerificationPages implements RecordPages {

  private final Decisions decisions;
  private final DecisionAnswers answer;

  RecordVerificationPages(Decisions decisions, DecisionAnswers answer) {
    this.decisions = decisions;
    this.answer = answer;
  }

  @Override
  public Object handler(RecordType type) {
    return type.table().verification() == null ? NONE : new Handler(type);
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    @PostMapping("/{id}/verification")
    ModelAndView verify(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        RedirectAttributes next) {
      return answer.to(
          type,
          id,
          () -> {
            decisions.verify(type.table(), id, version);
            var said = Flash.of(type.table().text("verified"));
            return version == null ? said : said.undo(back(id, version + 1));
          },
          next);
    }

    private String back(UUID id, int verified) {
      return type.path(id) + "/verification/removal?version=" + verified;
    }

    @PostMapping("/{id}/verification/removal")
    ModelAndView takeBack(
        @PathVariable UUID id, @RequestParam int version, RedirectAttributes next) {
      return answer.to(
          type,
          id,
          () -> {
            decisions.takeBackVerification(type.table(), id, version);
            return Flash.of("record.undone");
          },
          next);
    }
  }
}
