package kontor.identity.web;

import java.util.UUID;
import kontor.identity.Audiences;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.record.Confinable;
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
  private final Texts texts;

  RecordAudiencePages(Audiences audiences, Texts texts) {
    this.audiences = audiences;
    this.texts = texts;
  }

  @Override
  public Object handler(RecordType type) {
    return type instanceof Confinable confinable ? new Handler(confinable) : NONE;
  }

  private final class Handler {

    private final Confinable type;

    Handler(Confinable type) {
      this.type = type;
    }

    @GetMapping("/{id}/audience")
    ModelAndView whoMaySee(@PathVariable UUID id) {
      return page(id, false, FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView page(UUID id, boolean outdated, FormErrors errors, HttpStatus status) {
      return new ModelAndView("identity/web/record_audience", status)
          .addObject("type", type)
          .addObject("entry", type.get(id))
          .addObject("whoMaySee", audiences.explain(type.audience(id)))
          .addObject("mayChange", type.mayConfine(id))
          .addObject("outdated", outdated)
          .addObject("errors", errors);
    }

    @PostMapping("/{id}/audience")
    ModelAndView confine(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        @RequestParam(defaultValue = "") String audience,
        RedirectAttributes next) {
      try {
        if (!type.confine(id, version, audience)) return RecordPages.outOfSight(type, next);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.audience.changed"));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (RuleViolation refused) {
        var errors = FormErrors.of(refused, texts.wording());
        return page(id, false, errors, HttpStatus.UNPROCESSABLE_CONTENT);
      } catch (Conflict changed) {
        return page(id, true, FormErrors.NONE, HttpStatus.CONFLICT);
      }
    }
  }
}
