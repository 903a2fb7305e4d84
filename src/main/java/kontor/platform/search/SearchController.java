package kontor.platform.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

  private static final int SUGGESTED = 8;
  private static final int FOUND = 50;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @GetMapping("/search/suggest")
  String suggest(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("hits", search.find(q, SUGGESTED));
    model.addAttribute("typed", q);
    return "platform/search/suggestions";
  }

  @GetMapping("/search")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("hits", search.find(q, FOUND));
    model.addAttribute("typed", q);
    return "platform/search/results";
  }
}
