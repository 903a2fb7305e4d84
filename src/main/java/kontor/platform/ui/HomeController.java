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

  @GetMapping("/")
  String home() {
    var places = navigation.of(Viewer.required());
    return "redirect:" + (places.isEmpty() ? "/profile" : places.getFirst().href());
  }
}
