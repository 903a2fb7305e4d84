package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kontor.platform.Viewers;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is signed in looks: from here to the end of the request, the template included. */
class ViewerFilter extends OncePerRequestFilter {

  private final Viewers viewers;

  ViewerFilter(Viewers viewers) {
    this.viewers = viewers;
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
    try {
      viewers
          .of(signedIn.getName())
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
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // the error page has a viewer too
  }
}
