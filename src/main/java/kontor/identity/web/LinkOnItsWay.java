package kontor.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kontor.identity.PasswordLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Carries a new link from the form that made it to the page that shows it, once: in the browser of
 * whoever made it, so that Kontor keeps it nowhere, its sessions included.
 */
final class LinkOnItsWay {

  private static final String NAME = "kontor-link";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private LinkOnItsWay() {}

  /**
   * @return where it is shown
   */
  static String send(
      UUID user, PasswordLink link, HttpServletRequest request, HttpServletResponse response) {
    set(user, link.token(), LONGEST, request, response);
    return page(user);
  }

  /** The token that has just been sent; a second look finds none. */
  static Optional<String> take(
      UUID user, HttpServletRequest request, HttpServletResponse response) {
    var sent = WebUtils.getCookie(request, NAME);
    if (sent == null) return Optional.empty();
    set(user, "", Duration.ZERO, request, response);
    return Optional.of(sent).map(Cookie::getValue);
  }

  private static void set(
      UUID user,
      String value,
      Duration kept,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, value)
            .path(page(user))
            .maxAge(kept)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build()
            .toString());
  }

  private static String page(UUID user) {
    return "/settings/users/" + user + "/link";
  }
}
