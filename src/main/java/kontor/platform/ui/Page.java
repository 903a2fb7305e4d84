package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import kontor.platform.Viewer;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What every template needs from its request; each may ask for it as {@code page}.
 *
 * @param viewer null before sign-in
 * @param path of the request, without the query
 */
public record Page(
    CsrfToken csrf,
    String nonce,
    @Nullable Viewer viewer,
    Wording words,
    String path,
    Navigation navigation,
    ResourceUrlProvider assets) {

  static Page of(
      HttpServletRequest request,
      Wording words,
      Navigation navigation,
      ResourceUrlProvider assets) {
    return new Page(
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        ContentSecurityPolicy.nonce(request),
        Viewer.current().orElse(null),
        words,
        request.getRequestURI(),
        navigation,
        assets);
  }

  public String say(String key, Object... args) {
    return words.say(key, args);
  }

  /**
   * The address of a file of ours that changes with its content, so that browsers may keep it for a
   * year.
   */
  public String asset(String path) {
    var versioned = assets.getForLookupPath(path);
    return versioned == null ? path : versioned;
  }
}
