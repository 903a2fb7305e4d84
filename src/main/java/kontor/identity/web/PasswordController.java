package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kontor.identity.PasswordLinks;
import kontor.identity.SignedIn;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind the link that an administrator handed over. */
@Controller
class PasswordController {

  private final PasswordLinks links;
  private final SignedIn signedIn;

  PasswordController(PasswordLinks links, SignedIn signedIn) {
    this.links = links;
    this.signedIn = signedIn;
  }

  @GetMapping("/password/{token}")
  String show(@PathVariable String token, Model model, HttpServletResponse response) {
    return page(token, null, model, response);
  }

  @PostMapping("/password/{token}")
  String set(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var user = links.use(token, password, repeated, request.getRemoteAddr());
      signedIn.begin(request, response, user);
      return "redirect:/";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(token, refused, model, response);
    } catch (NotFound gone) {
      return page(token, null, model, response);
    }
  }

  private String page(
      String token, @Nullable RuleViolation refused, Model model, HttpServletResponse response) {
    var user = links.open(token);
    if (user.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return "identity/web/password_gone";
    }
    model.addAttribute("token", token);
    model.addAttribute("user", user.get());
    model.addAttribute("refused", refused);
    return "identity/web/password";
  }
}
