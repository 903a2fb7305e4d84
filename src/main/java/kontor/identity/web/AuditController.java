package kontor.identity.web;

import java.util.UUID;
import kontor.identity.AccessTrail;
import kontor.identity.Users;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

  private final AccessTrail trail;
  private final Users users;

  AuditController(AccessTrail trail, Users users) {
    this.trail = trail;
    this.users = users;
  }

  /**
   * @param user of whom; empty or none: of all
   * @param before the event the page before ended with; anything else: from the newest on
   */
  @GetMapping("/settings/audit")
  String show(
      @RequestParam(required = false) @Nullable String user,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var of = Ids.parse(user).orElse(null);
    var found = trail.page(of, number(before));
    var more = found.size() > AccessTrail.PAGE;
    var shown = more ? found.subList(0, AccessTrail.PAGE) : found;
    model.addAttribute("events", shown);
    model.addAttribute("users", users.list());
    model.addAttribute("user", of);
    model.addAttribute("older", more ? older(of, shown.getLast().id()) : null);
    return "identity/web/audit";
  }

  private static String older(@Nullable UUID user, long before) {
    var page = "/settings/audit?before=" + before;
    return user == null ? page : page + "&user=" + user;
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
