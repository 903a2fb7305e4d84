package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kontor.identity.Passwords;
import kontor.identity.Profile;
import kontor.identity.SignedInBrowser;
import kontor.identity.SignedInBrowsers;
import kontor.identity.User;
import kontor.identity.Users;
import kontor.identity.WayBack;
import kontor.identity.web.Form.Section;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.Flash;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everyone sets for himself. */
@Controller
class ProfileController {

  private final Users users;
  private final Profile profile;
  private final Passwords passwords;
  private final SignedInBrowsers browsers;
  private final Texts texts;

  ProfileController(
      Users users, Profile profile, Passwords passwords, SignedInBrowsers browsers, Texts texts) {
    this.users = users;
    this.profile = profile;
    this.passwords = passwords;
    this.browsers = browsers;
    this.texts = texts;
  }

  @ModelAttribute("browsers")
  List<SignedInBrowser> browsers(HttpServletRequest request) {
    var session = request.getSession(false);
    return browsers.of(me().id(), session == null ? null : session.getId());
  }

  @GetMapping("/profile")
  String show(Model model) {
    return page(views(typed(me())), password(), model);
  }

  @PostMapping("/profile")
  String change(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = new Typed(values);
    try {
      profile.change(
          new Profile.Draft(
              typed.text("language"),
              typed.text("zone"),
              typed.text("theme"),
              typed.text("density")));
      redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.saved"));
      return "redirect:/profile";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(views(typed).refused(refused, texts.wording()), password(), model);
    }
  }

  /** The quick choice in the menu of the top bar. */
  @PostMapping("/profile/theme")
  String theme(
      @RequestParam(defaultValue = "") String theme,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from) {
    var me = me();
    profile.change(new Profile.Draft(me.language(), me.zone(), theme, me.density()));
    return "redirect:" + WayBack.ofAddress(from);
  }

  @PostMapping("/profile/password")
  String password(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      passwords.change(
          old, password, repeated, request.getSession().getId(), request.getRemoteAddr());
      request.changeSessionId();
      redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of("identity.password.changed"));
      return "redirect:/profile";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(views(typed(me())), password().refused(refused, texts.wording()), model);
    }
  }

  private User me() {
    return users.get(Viewer.required().userId().orElseThrow(Forbidden::new));
  }

  private static Typed typed(User user) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("language", user.language());
    values.add("zone", user.zone());
    values.add("theme", user.theme());
    values.add("density", user.density());
    return new Typed(values);
  }

  private Form views(Typed typed) {
    var words = texts.wording();
    return Form.of(
        "/profile",
        "identity.save",
        Section.of(
            choice("language", typed).options(Choices.languages(words)),
            Zones.field(choice("zone", typed), words),
            choice("theme", typed).options(Choices.themes(words)),
            choice("density", typed).options(Choices.densities(words))));
  }

  private FormField choice(String name, Typed typed) {
    return FormField.of(name, texts.wording().say("identity.user." + name), Type.SELECT)
        .value(typed.text(name))
        .required();
  }

  private Form password() {
    return Form.of(
        "/profile/password",
        "identity.password.change",
        Section.of(secret("old", "identity.password.old", "current-password")),
        Section.of(
            secret("password", "identity.password.new", "new-password")
                .help(texts.wording().say("identity.password.help")),
            secret("repeated", "identity.password.repeated", "new-password")));
  }

  private FormField secret(String name, String label, String kind) {
    return FormField.of(name, texts.wording().say(label), Type.PASSWORD)
        .autocomplete(kind)
        .required();
  }

  private static String page(Form views, Form password, Model model) {
    model.addAttribute("views", views);
    model.addAttribute("password", password);
    return "identity/web/profile";
  }
}
