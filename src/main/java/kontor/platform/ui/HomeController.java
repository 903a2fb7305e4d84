package kontor.platform.ui;

import kontor.platform.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads to where one's work begins. */
@Controller
class HomeController {

  private final Navigation navigation;

  HomeController(Navigation navigation) {
    this.navigation = navigation;
  }

  /** Whoever has no place of work yet is told so. */
  @GetMapping("/")
  String home() {
    return navigation.of(Viewer.required()).stream()
        .filter(entry -> !entry.place().keepsTheHouse())
        .findFirst()
        .map(entry -> "redirect:" + entry.href())
        .orElse("platform/ui/nowhere");
  }
}
