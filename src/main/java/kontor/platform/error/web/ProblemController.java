package kontor.platform.error.web;

import kontor.platform.error.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The types of our problem documents are addresses, and each address says what the type means. */
@Controller
class ProblemController {
  @GetMapping("/problems/{slug}")
  String show(@PathVariable String slug, Model model) {
    model.addAttribute("kind", Kind.ofSlug(slug).orElseThrow(NotFound::new));
    return "platform/error/web/about";
  }
}
