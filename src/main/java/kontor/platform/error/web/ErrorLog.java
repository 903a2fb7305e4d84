package kontor.platform.error.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the cause of what was not the reader's fault, under an id that he can tell us. Addresses
 * without their queries: those hold what people typed.
 */
@Component
class ErrorLog {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  Problem note(Problem problem, @Nullable Throwable cause, HttpServletRequest request) {
    if (!problem.kind().isOurFault()) return problem;
    var bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    var what = request.getMethod() + " " + Answers.pathOf(request);
    if (problem.kind() == Kind.BUSY)
      LOG.warn("Busy {} at {}: {}", id, what, cause == null ? "" : cause.toString());
    else LOG.error("Error {} at {}", id, what, cause);
    return problem.logged(id);
  }
}
