package kontor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import kontor.platform.i18n.LanguageCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language of the pages before sign-in, which know nobody's own yet. */
@Controller
class LanguageController {

  /** Those pages: nobody is sent elsewhere. */
  private static final Pattern AGAIN =
      Pattern.compile("/welcome|/password/[\\w-]{1,100}|/signin(\\?next=[\\w%.*+-]{0,6000})?");

  @PostMapping("/signin/language")
  String choose(
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    LanguageCookie.remember(language, request, response);
    return "redirect:" + (AGAIN.matcher(again).matches() ? again : "/signin");
  }
}
