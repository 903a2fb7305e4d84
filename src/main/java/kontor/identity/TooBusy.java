package kontor.identity;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.ResponseStatus;

/** So many passwords are being looked at that this one would have to wait for long. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class TooBusy extends AuthenticationServiceException {

  /** When to try again. */
  static final Duration WAIT = Duration.ofSeconds(30);

  TooBusy() {
    super("Too many passwords at once");
  }
}
