package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kontor.identity.AccessEvent.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sign-in as strangers meet it: throttled before the password is looked at, and refused with the
 * same answer whether the name or the password is wrong.
 */
class SignInRequests extends OncePerRequestFilter implements AuthenticationFailureHandler {

  static final String LOGIN = "username";

  /** As the form's own filter matches it: whatever reaches a password check passes here. */
  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/signin");

  private static final String ATTEMPT = SignInRequests.class.getName() + ".attempt";

  private final SignInThrottle throttle;
  private final KnownBrowsers browsers;
  private final AccessTrail trail;

  SignInRequests(SignInThrottle throttle, KnownBrowsers browsers, AccessTrail trail) {
    this.throttle = throttle;
    this.browsers = browsers;
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (!isSignIn(request)) {
      rest.doFilter(request, response);
      return;
    }
    var login = login(request);
    var attempt = throttle.take(login, request.getRemoteAddr(), browsers.knows(request, login));
    var wait = attempt.delay();
    if (wait.isPresent()) {
      trail.noteAttempt(Kind.SIGN_IN_THROTTLED, login, request.getRemoteAddr());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
      request.setAttribute("wait", wait.get());
      refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
      return;
    }
    request.setAttribute(ATTEMPT, attempt);
    rest.doFilter(request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (exception instanceof TooBusy) {
      succeeded(request); // nobody has looked at the password
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TooBusy.WAIT.toSeconds()));
      request.setAttribute("wait", TooBusy.WAIT);
      refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
      return;
    }
    trail.noteAttempt(Kind.SIGN_IN_REFUSED, login(request), request.getRemoteAddr());
    refuse(request, response, HttpStatus.UNAUTHORIZED);
  }

  /** The password was right, or was not looked at: the tries are given back. */
  static void succeeded(HttpServletRequest request) {
    if (request.getAttribute(ATTEMPT) instanceof SignInThrottle.Attempt attempt) attempt.giveBack();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws ServletException, IOException {
    response.setStatus(status.value());
    request.getRequestDispatcher("/signin/refusal").forward(request, response);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return SIGN_IN.matches(request);
  }

  private static String login(HttpServletRequest request) {
    return SignIn.typed(request.getParameter(LOGIN));
  }
}
