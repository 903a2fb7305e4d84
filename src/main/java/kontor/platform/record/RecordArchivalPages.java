package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
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

  private final Texts texts;

  RecordArchivalPages(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Object handler(RecordType type) {
    return type instanceof Archivable archivable ? new Handler(archivable) : NONE;
  }

  private final class Handler {

    private final Archivable type;

    Handler(Archivable type) {
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
      try {
        type.archive(id, version, reason);
        next.addFlashAttribute(
            Flash.ATTRIBUTE, Flash.of(key("archivedNow")).undo(type.path(id) + "/restoration"));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (RuleViolation refused) {
        return page(id, reason, errors(refused), HttpStatus.UNPROCESSABLE_CONTENT);
      } catch (Conflict changed) {
        var refused = new RuleViolation(null, key("outdated"));
        return page(id, reason, errors(refused), HttpStatus.CONFLICT);
      }
    }

    @PostMapping("/{id}/restoration")
    ModelAndView restore(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        RedirectAttributes next) {
      try {
        type.restore(id, version);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(key("restored")));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (Conflict changed) {
        return RecordPages.outdated(type, id);
      }
    }

    private FormErrors errors(RuleViolation refused) {
      return FormErrors.of(refused, texts.wording());
    }

    private String key(String text) {
      return type.catalogue().name() + "." + text;
    }
  }
}
