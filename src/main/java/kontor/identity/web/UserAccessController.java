package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kontor.identity.PasswordLinks;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.ui.Flash;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whether and how a user gets in. */
@Controller
class UserAccessController {

  private final Users users;
  private final PasswordLinks links;

  UserAccessController(Users users, PasswordLinks links) {
    this.users = users;
    this.links = links;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  @PostMapping("/settings/users/{id}/link")
  String make(
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      return "redirect:" + LinkOnItsWay.send(id, links.make(id), request, response);
    } catch (RuleViolation refused) {
      return refused(id, refused, redirect);
    }
  }

  /** Shows the link that has just been made, and else whether there is one. */
  @GetMapping("/settings/users/{id}/link")
  String link(
      @PathVariable UUID id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute("user", users.get(id));
    model.addAttribute("open", links.pending(id).orElse(null));
    LinkOnItsWay.take(id, request, response)
        .filter(token -> links.open(token).filter(user -> user.id().equals(id)).isPresent())
        .map(token ->
            ServletUriComponentsBuilder.fromCurrentContextPath().path("/password/" + token))
        .ifPresent(address -> model.addAttribute("address", address.toUriString()));
    return "identity/web/user_link";
  }

  @PostMapping("/settings/users/{id}/deactivation")
  String deactivate(@PathVariable UUID id, RedirectAttributes redirect) {
    try {
      users.deactivate(id);
      redirect.addFlashAttribute(
          Flash.ATTRIBUTE,
          Flash.of("identity.user.deactivated", users.get(id).name())
              .undo("/settings/users/" + id + "/reactivation"));
      return "redirect:/settings/users/" + id;
    } catch (RuleViolation refused) {
      return refused(id, refused, redirect);
    }
  }

  @PostMapping("/settings/users/{id}/reactivation")
  String reactivate(@PathVariable UUID id, RedirectAttributes redirect) {
    users.reactivate(id);
    redirect.addFlashAttribute(
        Flash.ATTRIBUTE, Flash.of("identity.user.reactivated", users.get(id).name()));
    return "redirect:/settings/users/" + id;
  }

  private static String refused(UUID id, RuleViolation refused, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(refused.violations().getFirst().key()));
    return "redirect:/settings/users/" + id;
  }
}
