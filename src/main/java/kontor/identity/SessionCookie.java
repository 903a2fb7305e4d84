package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kontor.platform.Ids;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Served over HTTPS, the cookie's name begins with {@code __Host-}: browsers then take it only
 * Secure, for this host and the whole of it (RFC 6265bis). Over plain HTTP they would refuse it.
 */
final class SessionCookie implements CookieSerializer {

  static final String NAME = "kontor";

  private final CookieSerializer plain = cookie(NAME);
  private final CookieSerializer secure = cookie("__Host-" + NAME);

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  /** What is no id of a session names none, and the database is not asked for it. */
  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request).stream()
        .filter(value -> Ids.parse(value).isPresent())
        .toList();
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? secure : plain;
  }

  private static CookieSerializer cookie(String name) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
