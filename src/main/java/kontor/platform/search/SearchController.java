package kontor.platform.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
class SearchController {

  private static final int SUGGESTED = 8;
  private static final int FOUND = 50;

  private final Search search;
  private final Marks marks;

  SearchController(Search search, Marks marks) {
    this.search = search;
    this.marks = marks;
  }

  @GetMapping("/search/suggest")
  String suggest(@RequestParam(defaultValue = "") String q, Model model) {
    var hits = search.find(q, SUGGESTED);
    model.addAttribute("found", marks.in(hits, q));
    model.addAttribute("ways", hits.isEmpty() ? search.waysOn(q) : List.of());
    model.addAttribute("typed", q);
    model.addAttribute("all", "/search?q=" + UriUtils.encode(q.strip(), StandardCharsets.UTF_8));
    return "platform/search/suggestions";
  }

  @GetMapping("/search")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    var hits = search.find(q, FOUND + 1);
    var shown = marks.in(hits.subList(0, Math.min(hits.size(), FOUND)), q);
    model.addAttribute("found", search.inBrief(shown));
    model.addAttribute("more", hits.size() > FOUND);
    model.addAttribute("ways", search.waysOn(q));
    model.addAttribute("typed", q.strip());
    return "platform/search/results";
  }
}
