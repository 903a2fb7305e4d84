package kontor.identity.web;

import java.time.Duration;
import java.util.List;
import kontor.identity.SignInOffer;
import kontor.identity.WayBack;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. The form itself is answered by the security filters. */
@Controller
class SignInController {

  private final List<SignInOffer> offers;

  SignInController(ObjectProvider<SignInOffer> offers) {
    this.offers = offers.orderedStream().toList();
  }

  @GetMapping("/signin")
  String show(
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(name = "stale", required = false) @Nullable String stale,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      Model model) {
    if (Viewer.current().isPresent()) return "redirect:" + WayBack.of(next);
    var notice = stale != null ? "signin.stale" : signedOut != null ? "signin.signedOut" : null;
    return page(model, next, "", "info", notice, null);
  }

  /** Forwarded to by the filters that refused the form. */
  @PostMapping("/signin/refusal")
  String refuse(
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(defaultValue = "") String username,
      @RequestAttribute(required = false) @Nullable Duration wait,
      Model model) {
    return wait == null
        ? page(model, next, username, "bad", "signin.refused", null)
        : page(model, next, username, "warn", "signin.throttled", wait);
  }

  private String page(
      Model model,
      @Nullable String next,
      String login,
      String tone,
      @Nullable String notice,
      @Nullable Duration wait) {
    model.addAttribute("next", WayBack.of(next));
    model.addAttribute("login", login);
    model.addAttribute("tone", tone);
    model.addAttribute("notice", notice);
    model.addAttribute("minutes", wait == null ? 0L : wait.toMinutes() + 1);
    model.addAttribute("offers", offers);
    return "identity/web/signin";
  }
}
