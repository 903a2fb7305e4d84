package kontor.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import kontor.identity.web.Form.Section;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.number.NumberRange;
import kontor.platform.number.NumberRanges;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormField;
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
class NumberController {

  private final NumberRanges ranges;
  private final Texts texts;

  NumberController(NumberRanges ranges, Texts texts) {
    this.ranges = ranges;
    this.texts = texts;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  @GetMapping("/settings/numbers")
  String list(Model model) {
    model.addAttribute("ranges", ranges.list());
    return "identity/web/numbers";
  }

  @GetMapping("/settings/numbers/{name}")
  String show(@PathVariable String name, Model model) {
    var range = ranges.get(name);
    var values = new LinkedMultiValueMap<String, String>();
    values.add("prefix", range.prefix());
    values.add("digits", Integer.toString(range.digits()));
    values.add("next", Long.toString(range.next()));
    return page(name, form(name, new Typed(values)), model);
  }

  @PostMapping("/settings/numbers/{name}")
  String change(
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = new Typed(values);
    try {
      ranges.change(
          new NumberRange(
              name,
              typed.text("prefix"),
              (int) Math.clamp(typed.number("digits", 0), 0, 99),
              typed.number("next", 0)));
      redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.saved"));
      return "redirect:/settings/numbers";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(name, form(name, typed).refused(refused, texts.wording()), model);
    }
  }

  private Form form(String name, Typed typed) {
    var words = texts.wording();
    return Form.of(
            "/settings/numbers/" + name,
            "identity.save",
            Section.of(
                FormField.of("prefix", words.say("identity.number.prefix"))
                    .value(typed.text("prefix"))
                    .maxlength(20),
                FormField.of("digits", words.say("identity.number.digits"))
                    .value(typed.text("digits"))
                    .help(words.say("identity.number.digits.help"))
                    .required(),
                FormField.of("next", words.say("identity.number.next"))
                    .value(typed.text("next"))
                    .help(words.say("identity.number.next.help"))
                    .required()))
        .within("/settings/numbers");
  }

  private static String page(String name, Form form, Model model) {
    return SettingsForm.show(model, "numbers", "number." + name, form);
  }
}
