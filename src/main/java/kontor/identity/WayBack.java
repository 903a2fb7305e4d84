package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The page somebody was on when his session had ended, carried in the address of the sign-in page:
 * each of several windows finds its own way back, and nothing is kept of those who never sign in.
 */
public final class WayBack {

  public static final String NEXT = "next";
  private static final String HOME = "/";

  private WayBack() {}

  /** A page of ours, or the home page where it is none: nobody is sent elsewhere by a link. */
  public static String of(@Nullable String next) {
    if (next == null || !next.startsWith("/") || next.length() > 2000) return HOME;
    // Browsers read "//host" and "/\host" as another host, and skip controls while reading.
    if (next.startsWith("//") || next.contains("\\") || next.chars().anyMatch(c -> c < ' '))
      return HOME;
    return next.startsWith("/signin") ? HOME : next;
  }

  /** The page of ours that an address as browsers send it names: the one somebody came from. */
  public static String ofAddress(@Nullable String address) {
    return of(pathOf(address));
  }

  /** The sign-in page that leads back to where this request came from. */
  static String signIn(HttpServletRequest request) {
    var page = page(request);
    return page.equals(HOME)
        ? "/signin"
        : "/signin?" + NEXT + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  private static String page(HttpServletRequest request) {
    if (request.getHeader("HX-Request") != null)
      return ofAddress(request.getHeader("HX-Current-URL"));
    if (!request.getMethod().equals(HttpMethod.GET.name()))
      return ofAddress(request.getHeader(HttpHeaders.REFERER));
    var query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static @Nullable String pathOf(@Nullable String address) {
    if (address == null) return null;
    try {
      var uri = new URI(address);
      var query = uri.getRawQuery();
      return uri.getRawPath() == null
          ? null
          : uri.getRawPath() + (query == null ? "" : "?" + query);
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
