package kontor.platform.identifier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of web sites; only those that a browser opens as a page. */
public final class WebAddress {

  private static final int LONGEST = 2_000;

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?!\\d).*");

  /** RFC 3986, appendix B, of which the user's name before the host is left out on purpose. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(https?)://([^/?#@:]+)(?::([0-9]{1,5}))?(/[^?#]*)?(?:\\?([^#]*))?(?:#(.*))?");

  /**
   * @param typed with or without {@code https://}
   * @return the normal form has a scheme, its host in small letters and its own script, and no lone
   *     slash at the end
   */
  public static Checked check(String typed) {
    var address = typed.strip();
    if (address.length() > LONGEST) return Checked.invalid("web");
    if (!SCHEME.matcher(address).matches()) address = "https://" + address.replaceFirst("^//", "");
    var parts = PARTS.matcher(address);
    if (!parts.matches() || isPortOutOfRange(parts.group(3))) return Checked.invalid("web");
    var scheme = parts.group(1).toLowerCase(Locale.ROOT);
    var port = parts.group(3) == null ? "" : ":" + parts.group(3);
    return Hosts.normal(parts.group(2))
        .flatMap(host ->
            path(parts.group(4), parts.group(5), parts.group(6))
                .map(path -> scheme + "://" + host + port + path))
        .map(Checked::valid)
        .orElseGet(() -> Checked.invalid("web"));
  }

  private static boolean isPortOutOfRange(@Nullable String port) {
    return port != null && Integer.parseInt(port) > 65_535;
  }

  /** What may not stand in an address as typed is percent-encoded. */
  private static Optional<String> path(
      @Nullable String path, @Nullable String query, @Nullable String fragment) {
    if (query == null && fragment == null && (path == null || path.equals("/"))) {
      return Optional.of("");
    }
    var typed =
        (path == null ? "" : path)
            + (query == null ? "" : "?" + query)
            + (fragment == null ? "" : "#" + fragment);
    try {
      return Optional.of(new URI(typed.startsWith("/") ? typed : "/" + typed).toString());
    } catch (URISyntaxException e) {
      return encoded(path, query, fragment);
    }
  }

  private static Optional<String> encoded(
      @Nullable String path, @Nullable String query, @Nullable String fragment) {
    try {
      return Optional.of(
          new URI(null, null, path == null ? "/" : path, query, fragment).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private WebAddress() {}
}
