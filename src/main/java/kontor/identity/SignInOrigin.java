package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * From where somebody signed in, kept with his session and gone with it: the address of the network
 * and what the browser calls itself (RFC 9110, User-Agent), of which only its name and its system
 * are kept.
 */
final class SignInOrigin {

  private record Sign(String mark, String name) {}

  /** Most call themselves by others' names as well: whoever says more of himself comes first. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("Chrome/", "Chrome"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Mac OS X", "macOS"),
          new Sign("Linux", "Linux"));

  private static final String ADDRESS = "signin.address";
  private static final String BROWSER = "signin.browser";
  private static final String SYSTEM = "signin.system";

  private SignInOrigin() {}

  static void keep(HttpServletRequest request) {
    var session = request.getSession();
    var calls = request.getHeader(HttpHeaders.USER_AGENT);
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    session.setAttribute(BROWSER, named(BROWSERS, calls));
    session.setAttribute(SYSTEM, named(SYSTEMS, calls));
  }

  static SignedInBrowser read(Session session, boolean present) {
    return new SignedInBrowser(
        present,
        session.getLastAccessedTime(),
        session.getAttribute(ADDRESS),
        session.getAttribute(BROWSER),
        session.getAttribute(SYSTEM));
  }

  private static @Nullable String named(List<Sign> signs, @Nullable String calls) {
    if (calls == null) return null;
    return signs.stream()
        .filter(sign -> calls.contains(sign.mark()))
        .map(Sign::name)
        .findFirst()
        .orElse(null);
  }
}
