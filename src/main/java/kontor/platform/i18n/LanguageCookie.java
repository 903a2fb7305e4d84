package kontor.platform.i18n;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kontor.platform.Preferences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The language that somebody chose in this browser before signing in. */
public final class LanguageCookie {

  private static final String NAME = "kontor-language";
  private static final Duration KEPT = Duration.ofDays(365);

  private LanguageCookie() {}

  /** What was chosen; empty where nothing was that we speak. */
  static Optional<Locale> of(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, NAME);
    return Optional.ofNullable(cookie)
        .map(Cookie::getValue)
        .filter(LanguageCookie::isSpoken)
        .map(Preferences::localeOf);
  }

  /**
   * @param language de or en; any other is not remembered
   */
  public static void remember(
      String language, HttpServletRequest request, HttpServletResponse response) {
    if (!isSpoken(language)) return;
    var cookie =
        ResponseCookie.from(NAME, language)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static boolean isSpoken(String language) {
    return language.equals("de") || language.equals("en");
  }
}
