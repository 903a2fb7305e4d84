package kontor.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files come from people who are signed in, and nobody else's are even read: the first question for
 * a parameter, which is the check of the CSRF token, would write the whole of them to the disk.
 */
final class UploadsOfStrangers extends OncePerRequestFilter {

  private final SessionEnded ended;

  UploadsOfStrangers(SessionEnded ended) {
    this.ended = ended;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() == null)
      ended.ended(request, response);
    else rest.doFilter(request, response);
  }
}
