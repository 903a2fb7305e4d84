package kontor.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kontor.identity.Department;
import kontor.identity.Departments;
import kontor.identity.Members;
import kontor.identity.Memberships;
import kontor.identity.web.Form.Section;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DepartmentController {

  private static final String CREATE = "identity.department.create";

  private final Departments departments;
  private final Memberships memberships;
  private final Texts texts;

  DepartmentController(Departments departments, Memberships memberships, Texts texts) {
    this.departments = departments;
    this.memberships = memberships;
    this.texts = texts;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  /** On the page of one. */
  @ModelAttribute("members")
  @Nullable Members members(@PathVariable(required = false) @Nullable UUID id) {
    return id == null ? null : memberships.ofDepartment(id);
  }

  @GetMapping("/settings/departments")
  String list(Model model) {
    model.addAttribute("departments", departments.list());
    return "identity/web/departments";
  }

  @GetMapping("/settings/departments/new")
  String begin(Model model) {
    return SettingsForm.show(
        model, "departments", CREATE, form(new Typed(new LinkedMultiValueMap<>()), null));
  }

  @PostMapping("/settings/departments")
  String create(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = new Typed(values);
    try {
      departments.create(typed.text("name"));
      return saved(redirect);
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return SettingsForm.show(
          model, "departments", CREATE, form(typed, null).refused(refused, texts.wording()));
    }
  }

  @GetMapping("/settings/departments/{id}")
  String show(@PathVariable UUID id, Model model) {
    return changePage(id, form(typed(departments.get(id)), id), model);
  }

  @PostMapping("/settings/departments/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = Typed.change(values, () -> typed(departments.get(id)));
    try {
      departments.change(id, typed.seen(), typed.text("name"));
      return saved(redirect);
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return changePage(id, form(typed, id).refused(refused, texts.wording()), model);
    } catch (Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return changePage(id, form(typed, id).refused(conflict, texts.wording()), model);
    }
  }

  private static Typed typed(Department department) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("version", Integer.toString(department.version()));
    values.add("name", department.name());
    return new Typed(values);
  }

  private Form form(Typed typed, @Nullable UUID id) {
    return Form.of(
            id == null ? "/settings/departments" : "/settings/departments/" + id,
            id == null ? "identity.department.create.do" : "identity.save",
            Section.of(
                FormField.hidden("version", typed.text("version")),
                FormField.of("name", texts.wording().say("identity.department.name"))
                    .value(typed.text("name"))
                    .maxlength(200)
                    .required()))
        .within("/settings/departments");
  }

  private static String saved(RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.saved"));
    return "redirect:/settings/departments";
  }

  private String changePage(UUID id, Form form, Model model) {
    return SettingsForm.change(model, "departments", departments.get(id).name(), form);
  }
}
