package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kontor.identity.OfferedSignIn;
import kontor.identity.SignInOffer;
import kontor.identity.TypedTooLate;
import kontor.identity.WayBack;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
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

  private static final Map<String, String> NOTICES =
      Map.of("stale", "signin.stale", "signed-out", "signin.signedOut", "file", "signin.file");

  private final List<SignInOffer> offers;
  private final OfferedSignIn offered;

  SignInController(ObjectProvider<SignInOffer> offers, OfferedSignIn offered) {
    this.offers = offers.orderedStream().toList();
    this.offered = offered;
  }

  @GetMapping("/signin")
  String show(
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(defaultValue = "") String notice,
      Model model) {
    if (Viewer.current().isPresent()) return "redirect:" + WayBack.of(next);
    var known = NOTICES.get(notice);
    return page(model, next, "", notice.equals("file") ? "warn" : "info", known, null);
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

  /** Forwarded to with what a form brought after its session had ended. */
  @PostMapping("/signin/ended")
  String ended(
      @RequestAttribute(name = TypedTooLate.ATTRIBUTE, required = false)
          @Nullable TypedTooLate typed,
      Model model) {
    if (typed == null) return "redirect:/signin";
    model.addAttribute("typed", typed.text());
    return page(model, typed.page(), "", "warn", "signin.ended", null);
  }

  /** The same, where somebody has signed in anew since the form was opened. */
  @PostMapping("/signin/outlived")
  String outlived(
      @RequestAttribute(name = TypedTooLate.ATTRIBUTE, required = false)
          @Nullable TypedTooLate typed,
      Model model) {
    if (typed == null) return "redirect:/";
    model.addAttribute("typed", typed.text());
    model.addAttribute("back", typed.page());
    return "identity/web/outlived";
  }

  /**
   * @throws NotFound if this person is not offered, as nobody is in a real instance
   */
  @PostMapping("/signin/offer")
  String accept(
      @RequestParam(defaultValue = "") String as,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var offer =
        offers.stream()
            .filter(one -> one.user().toString().equals(as))
            .findFirst()
            .orElseThrow(NotFound::new);
    offered.begin(offer, request, response);
    return "redirect:" + WayBack.of(next);
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
