package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import kontor.platform.Ids;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While nobody can sign in, every page leads to the guide for the first visit; and while the
 * company has no name, every page of its administrator leads to where he left the guide.
 */
class FirstVisitFilter extends OncePerRequestFilter {

  static final String WELCOME = "/welcome";
  private static final String COMPANY = WELCOME + "/company";

  private static final RequestMatcher OTHERWISE =
      new OrRequestMatcher(
          Stream.of(
                  WELCOME + "/**", "/ui/**", "/webjars/**", "/actuator/**", "/api/**", "/error/**")
              .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
              .toList());

  private final FirstVisit firstVisit;

  FirstVisitFilter(FirstVisit firstVisit) {
    this.firstVisit = firstVisit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var asksForAPage =
        request.getMethod().equals(HttpMethod.GET.name()) && !OTHERWISE.matches(request);
    if (asksForAPage && firstVisit.isDue()) response.sendRedirect(WELCOME);
    else if (asksForAPage && firstVisit.companyIsDue() && isToNameIt())
      response.sendRedirect(COMPANY);
    else rest.doFilter(request, response);
  }

  private boolean isToNameIt() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && Ids.parse(signedIn.getName()).filter(firstVisit::goesOn).isPresent();
  }
}
