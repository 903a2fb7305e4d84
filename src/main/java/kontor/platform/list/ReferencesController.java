package kontor.platform.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kontor.platform.error.NotFound;
import kontor.platform.list.References.Option;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Suggests what a field may point to, while somebody types into it. */
@Controller
class ReferencesController {

  private static final int LEAST = 2;

  private final ReferenceNames names;

  ReferencesController(ReferenceNames names) {
    this.names = names;
  }

  /** The one parameter is the field's own, whatever its name. */
  @GetMapping("/references/{type}")
  String suggest(@PathVariable String type, HttpServletRequest request, Model model) {
    var references = names.find(type).orElseThrow(NotFound::new);
    var typed =
        request.getParameterMap().values().stream()
            .filter(values -> values.length > 0)
            .map(values -> values[0].strip())
            .findFirst()
            .orElse("");
    List<Option> options = typed.length() < LEAST ? List.of() : suggested(references, typed);
    model.addAttribute("options", options);
    return "platform/list/options";
  }

  /** What takes too long suggests nothing: whoever types goes on typing. */
  private static List<Option> suggested(References references, String typed) {
    try {
      return references.suggest(typed);
    } catch (QueryTimeoutException tooLong) {
      return List.of();
    }
  }
}
