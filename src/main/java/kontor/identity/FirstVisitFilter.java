package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody can sign in, every page leads to the guide for the first visit. */
class FirstVisitFilter extends OncePerRequestFilter {

  static final String WELCOME = "/welcome";

  private static final String[] OTHERWISE = {
    WELCOME, "/ui/", "/webjars/", "/actuator/", "/api/", "/error"
  };

  private final FirstVisit firstVisit;

  FirstVisitFilter(FirstVisit firstVisit) {
    this.firstVisit = firstVisit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    if (request.getMethod().equals(HttpMethod.GET.name())
        && Stream.of(OTHERWISE).noneMatch(path::startsWith)
        && firstVisit.isDue()) response.sendRedirect(WELCOME);
    else rest.doFilter(request, response);
  }
}
