package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The page of ours on which somebody was when he sent a request. */
public final class CameFrom {

  /** What begins with two slashes, or a backslash, browsers take for another host's address. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private CameFrom() {}

  /** Its path and query; empty where the browser does not say, or it is not one of ours. */
  public static Optional<String> path(HttpServletRequest request) {
    var from = request.getHeader(HttpHeaders.REFERER);
    var own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/";
    if (from == null || !from.startsWith(own)) return Optional.empty();
    return Optional.of(from.substring(own.length() - 1))
        .filter(path -> OWN_PATH.matcher(path).matches());
  }
}
