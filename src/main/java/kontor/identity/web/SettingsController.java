package kontor.identity.web;

import java.util.List;
import java.util.Set;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.ui.NavigationEntry;
import kontor.platform.ui.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the settings: to what the viewer may set. */
@Controller
class SettingsController {

  @Bean
  static NavigationEntry settings() {
    return new NavigationEntry(
        Place.SETTINGS,
        "identity.settings",
        "/settings",
        "settings",
        Set.of(Role.values()),
        List.of("/profile"));
  }

  @GetMapping("/settings")
  String show() {
    return Viewer.required().hasAnyOf(Role.ADMIN)
        ? "redirect:/settings/users"
        : "redirect:/profile";
  }
}
