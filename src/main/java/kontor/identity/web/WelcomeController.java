package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kontor.identity.FirstVisit;
import kontor.identity.SignedIn;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guide for the first visit: an administrator, a company, then the customers. */
@Controller
class WelcomeController {

  private final FirstVisit firstVisit;
  private final SignedIn signedIn;
  private final Texts texts;

  WelcomeController(FirstVisit firstVisit, SignedIn signedIn, Texts texts) {
    this.firstVisit = firstVisit;
    this.signedIn = signedIn;
    this.texts = texts;
  }

  @GetMapping("/welcome")
  String administrator(Model model, HttpServletResponse response) {
    if (!firstVisit.isDue()) return over(response);
    return administrator(kept("name", model), kept("login", model), null, model);
  }

  /** What is typed stays there when the page is asked for in another language. */
  static void keep(String name, String login, RedirectAttributes next) {
    next.addFlashAttribute("name", name);
    next.addFlashAttribute("login", login);
  }

  private static String kept(String field, Model model) {
    return model.getAttribute(field) instanceof String typed ? typed : "";
  }

  @PostMapping("/welcome")
  String administrator(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!firstVisit.isDue()) return over(response);
    try {
      var language = texts.localeOf(request).getLanguage();
      var id =
          firstVisit.administrator(
              name, login, language, password, repeated, request.getRemoteAddr());
      signedIn.begin(request, response, id);
      return "redirect:/welcome/company";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return administrator(name, login, refused, model);
    } catch (Forbidden somebodyWasFirst) {
      return over(response);
    }
  }

  @GetMapping("/welcome/company")
  String company(Model model) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    if (!firstVisit.companyIsDue()) return "redirect:/welcome/customers";
    model.addAttribute("form", form(CompanyForm.proposal(), texts));
    return "identity/web/welcome_company";
  }

  @PostMapping("/welcome/company")
  String company(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    if (!firstVisit.companyIsDue()) return "redirect:/welcome/customers";
    var typed = new Typed(values);
    try {
      firstVisit.company(CompanyForm.read(typed));
      return "redirect:/welcome/customers";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("form", form(typed, texts).refused(refused, texts.wording()));
      return "identity/web/welcome_company";
    }
  }

  @GetMapping("/welcome/customers")
  String customers() {
    Viewer.required().requireAnyOf(Role.ADMIN);
    return "identity/web/welcome_customers";
  }

  private static Form form(Typed typed, Texts texts) {
    return CompanyForm.of(typed, "/welcome/company", "welcome.next", texts.wording());
  }

  private static String administrator(
      String name, String login, @Nullable RuleViolation refused, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("login", login);
    model.addAttribute("refused", refused);
    return "identity/web/welcome";
  }

  private static String over(HttpServletResponse response) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return "identity/web/welcome_over";
  }
}
