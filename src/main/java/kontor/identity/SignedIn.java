package kontor.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kontor.identity.AccessEvent.Kind;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** What follows when somebody has proved who he is. */
@Component
public class SignedIn implements AuthenticationSuccessHandler {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final KnownBrowsers browsers;
  private final AccessTrail trail;
  private final FirstVisit firstVisit;

  SignedIn(KnownBrowsers browsers, AccessTrail trail, FirstVisit firstVisit) {
    this.firstVisit = firstVisit;
    this.browsers = browsers;
    this.trail = trail;
  }

  /**
   * After the sign-in form: back to the page that was asked for; while the guide for the first
   * visit is unfinished, on with it.
   */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    SignInRequests.succeeded(request);
    var user = UUID.fromString(who.getName());
    welcome(request, response, user);
    response.sendRedirect(
        firstVisit.goesOn(user)
            ? "/welcome/company"
            : WayBack.of(request.getParameter(WayBack.NEXT)));
  }

  /**
   * Signs a person in who has just set a password of his own, in a session that is new.
   *
   * @param user whose identity the caller has made sure of
   */
  public void begin(HttpServletRequest request, HttpServletResponse response, UUID user) {
    var old = request.getSession(false);
    if (old != null) old.invalidate();
    var context = SecurityContextHolder.createEmptyContext();
    var person = User.withUsername(user.toString()).password("").authorities("ROLE_USER").build();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    welcome(request, response, user);
  }

  private void welcome(HttpServletRequest request, HttpServletResponse response, UUID user) {
    SignInOrigin.keep(request);
    browsers.remember(request, response, user);
    trail.note(Kind.SIGNED_IN, user, request.getRemoteAddr(), null);
  }
}
