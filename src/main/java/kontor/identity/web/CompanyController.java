package kontor.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import kontor.identity.Company;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CompanyController {

  private final Company company;
  private final Texts texts;

  CompanyController(Company company, Texts texts) {
    this.company = company;
    this.texts = texts;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  @GetMapping("/settings/company")
  String show(Model model) {
    return page(form(CompanyForm.of(company.find().orElseThrow(NotFound::new))), model);
  }

  @PostMapping("/settings/company")
  String change(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed =
        Typed.change(values, () -> CompanyForm.of(company.find().orElseThrow(NotFound::new)));
    try {
      company.change(typed.seen(), CompanyForm.read(typed));
      redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.saved"));
      return "redirect:/settings/company";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form(typed).refused(refused, texts.wording()), model);
    } catch (Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(form(typed).refused(conflict, texts.wording()), model);
    }
  }

  private Form form(Typed typed) {
    return CompanyForm.of(typed, "/settings/company", "identity.save", texts.wording());
  }

  private static String page(Form form, Model model) {
    return SettingsForm.show(model, "company", "identity.settings.company", form);
  }
}
