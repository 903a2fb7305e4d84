package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kontor.identity.AccessEvent.Kind;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is signed in looks: from here to the end of the request, the template included. */
class ViewerFilter extends OncePerRequestFilter {

  private final Viewers viewers;
  private final AccessTrail trail;
  private final SessionEnded ended;

  ViewerFilter(Viewers viewers, AccessTrail trail, SessionEnded ended) {
    this.viewers = viewers;
    this.trail = trail;
    this.ended = ended;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
      rest.doFilter(request, response);
      return;
    }
    var viewer = find(signedIn.getName());
    if (viewer == null) { // deactivated since: his session is on its way out
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) session.invalidate();
      ended.ended(request, response);
      return;
    }
    try {
      viewer
          .because("request:" + UUID.randomUUID())
          .call(() -> {
            rest.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // what the compiler makes of two checked exceptions
      throw new ServletException(e);
    }
    if (response.getStatus() == HttpStatus.FORBIDDEN.value() && !isAsyncStarted(request))
      trail.note(
          Kind.ACCESS_REFUSED,
          viewer.userId().orElseThrow(),
          request.getRemoteAddr(),
          request.getMethod() + " " + asked(request));
  }

  /** What was asked for, and not the page that says why it is refused. */
  private static Object asked(HttpServletRequest request) {
    var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : forwarded;
  }

  private @Nullable Viewer find(String user) {
    try {
      return viewers.of(user);
    } catch (NotFound deactivated) {
      return null;
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // the error page has a viewer too
  }
}
