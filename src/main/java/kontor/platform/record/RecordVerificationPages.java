package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Conflict;
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

  @Override
  public Object handler(RecordType type) {
    return type instanceof Verifiable verifiable ? new Handler(verifiable) : NONE;
  }

  private static final class Handler {

    private final Verifiable type;

    Handler(Verifiable type) {
      this.type = type;
    }

    @PostMapping("/{id}/verification")
    ModelAndView verify(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable Integer version,
        RedirectAttributes next) {
      try {
        type.verify(id, version);
        var said = type.catalogue().name() + ".verified";
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(said));
        return new ModelAndView("redirect:" + type.path(id));
      } catch (Conflict changed) {
        return RecordPages.outdated(type, id);
      }
    }
  }
}
