package kontor.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kontor.platform.error.web.ProblemDocuments;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;

/**
 * Nobody is signed in, or no longer. A page leads to the sign-in page and from there back, and what
 * a form brought is shown there; a part of a page takes its whole page along instead of showing the
 * sign-in form inside itself; a file is to be chosen again, which the sign-in page says; the API
 * says so in a problem document (RFC 9457).
 */
final class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.pathPattern("/signin");
  private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

  private final ProblemDocuments documents;

  SessionEnded(ProblemDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    ended(request, response);
  }

  /** With its session a form has lost its token too, so a form sent too late arrives here. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (why instanceof CsrfException && SIGN_IN.matches(request))
      response.sendRedirect(stale(request));
    else if (why instanceof CsrfException
        && SecurityContextHolder.getContext().getAuthentication() == null) ended(request, response);
    else if (isApi(request)) documents.forbidden(request, response);
    else if (why instanceof CsrfException) outlived(request, response);
    else response.sendError(HttpStatus.FORBIDDEN.value());
  }

  void ended(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isApi(request)) {
      documents.signedOut(request, response);
    } else if (bringsAFile(request)) {
      // No browser lets a page put a file back: it is chosen again, where it was chosen before.
      toSignIn(request, response, WayBack.signIn(request, "file"));
    } else if (isByHtmx(request)) {
      // A form stays as it is, with what was typed, until its writer goes to sign in (toasts.js).
      if (request.getMethod().equals(HttpMethod.GET.name()))
        response.setHeader("HX-Redirect", WayBack.signIn(request));
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (!forward(request, response, HttpStatus.UNAUTHORIZED, "/signin/ended")) {
      response.sendRedirect(WayBack.signIn(request));
    }
  }

  private static void toSignIn(
      HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
    if (!isByHtmx(request)) {
      response.sendRedirect(page);
      return;
    }
    response.setHeader("HX-Redirect", page);
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
  }

  /** Its page was made in a session before the present one: the form is to be opened anew. */
  private static void outlived(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isByHtmx(request)) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.FORBIDDEN.value());
    } else if (!forward(request, response, HttpStatus.FORBIDDEN, "/signin/outlived")) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** To a page that shows what was typed, so that nothing is lost; false: nothing was. */
  private static boolean forward(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String page)
      throws IOException, ServletException {
    var typed = TypedTooLate.in(request);
    if (typed.isEmpty()) return false;
    request.setAttribute(TypedTooLate.ATTRIBUTE, typed.get());
    response.setStatus(status.value());
    request.getRequestDispatcher(page).forward(request, response);
    return true;
  }

  /** Where the body is multipart, and nobody has read it. */
  private static boolean bringsAFile(HttpServletRequest request) {
    return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
  }

  private static boolean isByHtmx(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static String stale(HttpServletRequest request) {
    var next = WayBack.of(request.getParameter(WayBack.NEXT));
    return "/signin?notice=stale&"
        + WayBack.NEXT
        + "="
        + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private static boolean isApi(HttpServletRequest request) {
    return API.matches(request);
  }
}
