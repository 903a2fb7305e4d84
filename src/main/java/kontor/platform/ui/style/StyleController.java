package kontor.platform.ui.style;

import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormField;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what the house is built of, and lets it be tried. */
@Controller
class StyleController {

  private final Texts texts;

  StyleController(Texts texts) {
    this.texts = texts;
  }

  @GetMapping("/style")
  String show(Model model) {
    model.addAttribute("samples", new Samples(texts.wording()));
    return "platform/ui/style/show";
  }

  /** A fact as it stands, or being edited. */
  @GetMapping("/style/fact")
  String fact(@RequestParam(defaultValue = "") String edit, Model model) {
    model.addAttribute("value", "Hamburg");
    model.addAttribute(
        "field", FormField.of("city", texts.wording().say("style.city")).value("Hamburg"));
    return edit.isEmpty() ? "platform/ui/style/fact" : "platform/ui/style/factedit";
  }

  @PostMapping("/style/fact")
  String change(@RequestParam String city, Model model) {
    model.addAttribute("value", city);
    model.addAttribute(Flash.ATTRIBUTE, Flash.of("style.saved").undo("/style/undo"));
    return "platform/ui/style/fact";
  }

  @PostMapping("/style/undo")
  String undo(RedirectAttributes after) {
    after.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("style.undone"));
    return "redirect:/style";
  }
}
