package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.identity.AccessTrail;
import kontor.identity.Company;
import kontor.identity.PasswordLinks;
import kontor.identity.SignedInBrowsers;
import kontor.identity.Team;
import kontor.identity.Teams;
import kontor.identity.User;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.record.OwnedRecords.Followed;
import kontor.platform.ui.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class UserController {

  private final Users users;
  private final AccessTrail trail;
  private final Teams teams;
  private final Company company;
  private final PasswordLinks links;
  private final SignedInBrowsers browsers;
  private final Choices choices;
  private final Texts texts;

  UserController(
      Users users,
      AccessTrail trail,
      Teams teams,
      Company company,
      PasswordLinks links,
      SignedInBrowsers browsers,
      Choices choices,
      Texts texts) {
    this.users = users;
    this.trail = trail;
    this.teams = teams;
    this.company = company;
    this.links = links;
    this.browsers = browsers;
    this.choices = choices;
    this.texts = texts;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  @GetMapping("/settings/users")
  String list(Model model) {
    model.addAttribute("users", users.list());
    model.addAttribute("invited", users.invited());
    model.addAttribute("lastSignIns", trail.lastSignIns());
    model.addAttribute(
        "teams", teams.list().stream().collect(Collectors.toMap(Team::id, Team::name)));
    return "identity/web/users";
  }

  @GetMapping("/settings/users/new")
  String begin(Model model) {
    var form = creation(UserForm.empty(company.get()));
    return SettingsForm.show(model, "users", "identity.user.create", form);
  }

  @PostMapping("/settings/users")
  String create(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = new Typed(values);
    try {
      var id = users.create(UserForm.read(typed));
      redirect.addFlashAttribute("created", true);
      return "redirect:" + LinkOnItsWay.send(id, links.make(id), request, response);
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var form = creation(typed).refused(refused, texts.wording());
      return SettingsForm.show(model, "users", "identity.user.create", form);
    }
  }

  @GetMapping("/settings/users/{id}")
  String show(@PathVariable UUID id, Model model) {
    return page(id, change(id, UserForm.of(users.get(id))), model);
  }

  @PostMapping("/settings/users/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = Typed.change(values, () -> UserForm.of(users.get(id)));
    try {
      var followed = users.change(id, typed.seen(), UserForm.read(typed));
      redirect.addFlashAttribute(Flash.ATTRIBUTE, said(followed, users.get(id)));
      return "redirect:/settings/users/" + id;
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(id, change(id, typed).refused(refused, texts.wording()), model);
    } catch (Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(id, change(id, typed).refused(conflict, texts.wording()), model);
    }
  }

  /** What has followed him to his team, or where he is in none is for himself. */
  private Flash said(List<Followed> followed, User user) {
    if (followed.isEmpty()) return Flash.of("identity.saved");
    var whose = user.teamId() == null ? user.name() : teams.get(user.teamId()).name();
    var words = texts.wording();
    return Flash.of(
        "identity.user.followed",
        followed.stream()
            .map(one -> words.say(one.table().text("followed"), one.count(), whose))
            .collect(Collectors.joining(" ")));
  }

  private String page(UUID id, Form form, Model model) {
    model.addAttribute("user", users.get(id));
    model.addAttribute("browsers", browsers.of(id, null).size());
    model.addAttribute("form", form);
    return "identity/web/user";
  }

  private Form creation(Typed typed) {
    return UserForm.of(
        typed, choices, "/settings/users", "identity.user.create.do", texts.wording());
  }

  private Form change(UUID id, Typed typed) {
    return UserForm.of(typed, choices, "/settings/users/" + id, "identity.save", texts.wording());
  }
}
