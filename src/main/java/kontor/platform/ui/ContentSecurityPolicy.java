package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/** Nothing runs that we did not serve. Spring's own writer knows no nonce, hence this one. */
public final class ContentSecurityPolicy implements HeaderWriter {

  private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-"
            + nonce(request)
            + "'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  }

  /** Made by whoever asks first: the template usually does, before the header is written. */
  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String nonce) return nonce;
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    return nonce;
  }
}
