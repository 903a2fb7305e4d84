package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
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

  /** What people and templates write into addresses, and RFC 3986 does not. */
  private static final Pattern TO_ENCODE = Pattern.compile("[ \"<>^`{|}]");

  /**
   * A path as pages of ours have one. Encoded dots, slashes, semicolons, percent signs and controls
   * are not in it, because not everybody on the way reads them the same.
   */
  private static final Pattern PATH =
      Pattern.compile(
          "(?!//|/\\.\\.|/signin)/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%(?!2[5ef]|3b|5c|7f)[2-9a-f][0-9a-f])*",
          Pattern.CASE_INSENSITIVE);

  private WayBack() {}

  /**
   * A page of ours, or the home page where it is none: nobody is sent elsewhere by a link. It comes
   * in the characters of RFC 3986 alone, so that it may stand in a header, and no braces are left
   * that a redirect would take for a template's.
   */
  public static String of(@Nullable String next) {
    if (next == null || next.length() > 2000 || hasHalfCharacters(next)) return HOME;
    try {
      var uri = new URI(new URI(encoded(next)).normalize().toASCIIString());
      if (uri.getScheme() != null || uri.getRawAuthority() != null) return HOME;
      var path = uri.getRawPath();
      return path == null || !PATH.matcher(path).matches() ? HOME : path + query(uri);
    } catch (URISyntaxException notAnAddress) {
      return HOME;
    }
  }

  private static String encoded(String address) {
    return TO_ENCODE
        .matcher(address)
        .replaceAll(found ->
            "%" + HexFormat.of().withUpperCase().toHexDigits((byte) found.group().charAt(0)));
  }

  private static boolean hasHalfCharacters(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
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

  /** The same, which says why. */
  static String signIn(HttpServletRequest request, String notice) {
    var page = signIn(request);
    return page + (page.contains("?") ? "&" : "?") + "notice=" + notice;
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
      return uri.getRawPath() == null ? null : uri.getRawPath() + query(uri);
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
