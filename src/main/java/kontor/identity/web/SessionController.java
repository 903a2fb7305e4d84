package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kontor.identity.SignedInBrowsers;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.ui.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs people out elsewhere. */
@Controller
class SessionController {

  private final SignedInBrowsers browsers;

  SessionController(SignedInBrowsers browsers) {
    this.browsers = browsers;
  }

  @PostMapping("/profile/sessions")
  String signMeOutElsewhere(HttpServletRequest request, RedirectAttributes redirect) {
    signOut(Viewer.required().userId().orElseThrow(Forbidden::new), request, redirect);
    request.changeSessionId(); // whoever has got hold of this one is out as well
    return "redirect:/profile";
  }

  @PostMapping("/settings/users/{id}/sessions")
  String signOut(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    var ended = browsers.signOut(id, request.getSession().getId(), request.getRemoteAddr());
    redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.browsers.ended", ended));
    return "redirect:/settings/users/" + id;
  }
}
