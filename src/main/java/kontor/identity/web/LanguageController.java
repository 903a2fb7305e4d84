package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.identity.Profile;
import kontor.identity.Users;
import kontor.platform.Viewer;
import kontor.platform.i18n.LanguageCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The language of the pages before sign-in, which know nobody's own yet; and of the guide for the
 * first visit, where it becomes the administrator's.
 */
@Controller
class LanguageController {

  /** Those pages: nobody is sent elsewhere. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "/welcome(/company|/customers)?|/password/[\\w-]{1,100}|/signin(\\?next=[\\w%.*+-]{0,6000})?");

  private final Users users;
  private final Profile profile;

  LanguageController(Users users, Profile profile) {
    this.users = users;
    this.profile = profile;
  }

  @PostMapping("/signin/language")
  String choose(
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      RedirectAttributes next,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (again.equals("/welcome")) WelcomeController.keep(name, login, next);
    LanguageCookie.remember(language, request, response);
    Viewer.current().flatMap(Viewer::userId).ifPresent(me -> speak(me, language));
    return "redirect:" + (AGAIN.matcher(again).matches() ? again : "/signin");
  }

  private void speak(UUID me, String language) {
    var user = users.get(me);
    profile.change(new Profile.Draft(language, user.zone(), user.theme(), user.density()));
  }
}
