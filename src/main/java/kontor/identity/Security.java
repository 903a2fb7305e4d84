package kontor.identity;

import jakarta.servlet.DispatcherType;
import java.util.UUID;
import kontor.platform.Role;
import kontor.platform.Viewers;
import kontor.platform.error.web.ProblemDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Nothing is open that is not named here. */
@Configuration(proxyBeanMethods = false)
class Security {

  private static final String[] OPEN = {
    "/signin",
    "/signin/refusal",
    "/signin/ended",
    "/signin/language",
    "/signin/offer",
    "/password/*",
    FirstVisitFilter.WELCOME,
    "/problems/*",
    "/actuator/health"
  };

  /** What a page of ours never asks a browser for. */
  private static final String NO_DEVICES =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
          + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(),"
          + " payment=(), serial=(), usb=()";

  /** What every page looks like is no secret, and needs neither a session nor the database. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain assetsFilterChain(HttpSecurity http) {
    return http.securityMatcher("/ui/**")
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(Security::headers)
        .build();
  }

  // The filters are made here and are not beans: Boot would register a bean filter a second time,
  // before sign-in.
  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      Viewers viewers,
      SignInThrottle throttle,
      KnownBrowsers browsers,
      AccessTrail trail,
      SignedIn signedIn,
      FirstVisit firstVisit,
      ProblemDocuments documents) {
    var requests = new SignInRequests(throttle, browsers, trail);
    var ended = new SessionEnded(documents);
    return http.authorizeHttpRequests(rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, request) ->
                    new AuthorizationDecision(isAdministrator(viewers, who.get())))
                .anyRequest()
                .authenticated())
        .formLogin(
            form -> form.loginPage("/signin").successHandler(signedIn).failureHandler(requests))
        .logout(out ->
            out.logoutUrl("/signout")
                .addLogoutHandler(noting(trail))
                .logoutSuccessUrl("/signin?notice=signed-out"))
        .requestCache(cache -> cache.requestCache(new NullRequestCache())) // see WayBack
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(ended).accessDeniedHandler(ended))
        .headers(Security::headers)
        .addFilterBefore(new UploadsOfStrangers(ended), CsrfFilter.class)
        .addFilterBefore(
            new FirstVisitFilter(firstVisit), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(requests, UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(new ViewerFilter(viewers, trail, ended), AuthorizationFilter.class)
        .build();
  }

  /**
   * Strict-Transport-Security, too, where the request came over HTTPS: Spring's own default. The
   * content security policy is not among them, because it goes with every answer, also with those
   * that are given before this.
   */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        // Our own pages learn where somebody came from, which the way back after sign-in needs.
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** How the server fares is no matter of those who work with it. */
  private static boolean isAdministrator(Viewers viewers, @Nullable Authentication who) {
    return who != null
        && who.isAuthenticated()
        && !(who instanceof AnonymousAuthenticationToken)
        && viewers.of(who.getName()).hasAnyOf(Role.ADMIN);
  }

  private static LogoutHandler noting(AccessTrail trail) {
    return (request, response, who) -> {
      if (who != null)
        trail.note(
            AccessEvent.Kind.SIGNED_OUT,
            UUID.fromString(who.getName()),
            request.getRemoteAddr(),
            null);
    };
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2id();
  }
}
