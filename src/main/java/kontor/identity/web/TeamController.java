package kontor.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import kontor.identity.Members;
import kontor.identity.Memberships;
import kontor.identity.Team;
import kontor.identity.TeamDraft;
import kontor.identity.Teams;
import kontor.identity.User;
import kontor.identity.Users;
import kontor.identity.web.Form.Section;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TeamController {

  private static final String CREATE = "identity.team.create";

  private final Teams teams;
  private final Users users;
  private final Choices choices;
  private final Memberships memberships;
  private final Texts texts;

  TeamController(Teams teams, Users users, Choices choices, Memberships memberships, Texts texts) {
    this.teams = teams;
    this.users = users;
    this.choices = choices;
    this.memberships = memberships;
    this.texts = texts;
  }

  @ModelAttribute
  void forAdministrators() {
    Viewer.required().requireAnyOf(Role.ADMIN);
  }

  /** On the page of one. */
  @ModelAttribute("members")
  @Nullable Members members(@PathVariable(required = false) @Nullable UUID id) {
    return id == null ? null : memberships.ofTeam(id);
  }

  @GetMapping("/settings/teams")
  String list(Model model) {
    var all = teams.list();
    model.addAttribute("teams", all);
    model.addAttribute("names", all.stream().collect(Collectors.toMap(Team::id, Team::name)));
    model.addAttribute(
        "people", users.list().stream().collect(Collectors.toMap(User::id, User::name)));
    return "identity/web/teams";
  }

  @GetMapping("/settings/teams/new")
  String begin(Model model) {
    return SettingsForm.show(
        model, "teams", CREATE, form(new Typed(new LinkedMultiValueMap<>()), null));
  }

  @PostMapping("/settings/teams")
  String create(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = new Typed(values);
    try {
      teams.create(draft(typed));
      return saved(redirect);
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return SettingsForm.show(
          model, "teams", CREATE, form(typed, null).refused(refused, texts.wording()));
    }
  }

  @GetMapping("/settings/teams/{id}")
  String show(@PathVariable UUID id, Model model) {
    return changePage(id, form(typed(teams.get(id)), id), model);
  }

  @PostMapping("/settings/teams/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = Typed.change(values, () -> typed(teams.get(id)));
    try {
      teams.change(id, typed.seen(), draft(typed));
      return saved(redirect);
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return changePage(id, form(typed, id).refused(refused, texts.wording()), model);
    } catch (Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return changePage(id, form(typed, id).refused(conflict, texts.wording()), model);
    }
  }

  private static TeamDraft draft(Typed typed) {
    return new TeamDraft(
        typed.text("name"), typed.id("parentId"), typed.id("headId"), typed.isOn("confinesNew"));
  }

  private static Typed typed(Team team) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("version", Integer.toString(team.version()));
    values.add("name", team.name());
    if (team.parentId() != null) values.add("parentId", team.parentId().toString());
    if (team.headId() != null) values.add("headId", team.headId().toString());
    values.add("confinesNew", Boolean.toString(team.confinesNew()));
    return new Typed(values);
  }

  private Form form(Typed typed, @Nullable UUID id) {
    var words = texts.wording();
    return Form.of(
            id == null ? "/settings/teams" : "/settings/teams/" + id,
            id == null ? "identity.team.create.do" : "identity.save",
            Section.of(
                FormField.hidden("version", typed.text("version")),
                FormField.of("name", words.say("identity.team.name"))
                    .value(typed.text("name"))
                    .maxlength(200)
                    .required(),
                FormField.of("headId", words.say("identity.team.headId"), Type.SELECT)
                    .value(typed.text("headId"))
                    .options(choices.colleagues())
                    .help(words.say("identity.team.headId.help")),
                FormField.of("parentId", words.say("identity.team.parentId"), Type.SELECT)
                    .value(typed.text("parentId"))
                    .options(choices.teams())
                    .help(words.say("identity.team.parentId.help"))),
            Section.of(
                FormField.of("confinesNew", words.say("identity.team.confines"), Type.CHECKBOX)
                    .value(typed.isOn("confinesNew"))
                    .help(words.say("identity.team.confines.help"))))
        .within("/settings/teams");
  }

  private static String saved(RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.saved"));
    return "redirect:/settings/teams";
  }

  private String changePage(UUID id, Form form, Model model) {
    return SettingsForm.change(model, "teams", teams.get(id).name(), form);
  }
}
