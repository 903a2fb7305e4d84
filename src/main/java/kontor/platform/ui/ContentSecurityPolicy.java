package kontor.platform.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing runs that we did not serve, and nothing passes for what it was not sent as. Before all
 * other filters, because the first of them refuse requests too; and on the way to the error page,
 * because what the container refuses itself goes only there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContentSecurityPolicy extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"
            + nonce(request)
            + "'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    rest.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Made by whoever asks first, and the same for the whole request. */
  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String nonce) return nonce;
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    return nonce;
  }
}
