package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.AccessEvent;
import kontor.identity.AccessTrail;
import kontor.identity.PasswordLinks;
import kontor.identity.Users;
import kontor.platform.job.Upkeep;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class SignInTest {

  private static final String PASSWORD = Nele.PASSWORD;

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Nele.Hiring hiring;
  @Autowired PasswordLinks links;
  @Autowired AccessTrail trail;
  @Autowired List<Upkeep> upkeep;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;

  private UUID nele;
  private String login;
  private Visitor visitor;

  @BeforeEach
  void createNele() {
    var hired = hiring.nele();
    nele = hired.id();
    login = hired.login();
    visitor = new Visitor(web, address());
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    var asked = visitor.open("/profile?tab=views");
    assertThat(asked.getRedirectedUrl()).isEqualTo("/signin?next=%2Fprofile%3Ftab%3Dviews");

    var page = visitor.open("/signin?next=%2Fprofile%3Ftab%3Dviews");
    assertThat(text(page)).contains("value=\"/profile?tab=views\"");

    var in =
        visitor.submit(
            "/signin",
            Map.of(
                "username",
                login.toUpperCase(),
                "password",
                PASSWORD,
                "next",
                "/profile?tab=views"));
    assertThat(in.getRedirectedUrl()).isEqualTo("/profile?tab=views");
    assertThat(visitor.isIn()).isTrue();
  }

  @Test
  void leadsNowhereElse() {
    var in =
        visitor.submit(
            "/signin", Map.of("username", login, "password", PASSWORD, "next", "//evil.example"));
    assertThat(in.getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void answersTheSameToAWrongNameAndAWrongPassword() {
    var wrongPassword = visitor.signIn(login, "vier rote Enten");
    var wrongName = new Visitor(web, address()).signIn(login + "x", PASSWORD);

    assertThat(wrongPassword.getStatus()).isEqualTo(401);
    assertThat(wrongName.getStatus()).isEqualTo(401);
    assertThat(wrongName.getForwardedUrl()).isEqualTo(wrongPassword.getForwardedUrl());
    assertThat(wrongName.getHeaderNames()).isEqualTo(wrongPassword.getHeaderNames());
    assertThat(text(visitor.submit("/signin/refusal", Map.of("username", login))))
        .contains("Benutzername oder Passwort stimmt nicht.", login);
    assertThat(visitor.isIn()).isFalse();
  }

  @Test
  void slowsGuessingDownAndSaysHowLong() {
    for (var i = 0; i < 5; i++)
      assertThat(visitor.signIn(login, "falsch").getStatus()).isEqualTo(401);

    var sixth = visitor.signIn(login, PASSWORD);

    assertThat(sixth.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(sixth.getHeader("Retry-After"))).isBetween(1, 61);
    var page = post("/signin/refusal").with(csrf()).requestAttr("wait", Duration.ofSeconds(59));
    assertThat(text(visitor.send(page))).contains("Bitte versuchen Sie es in einer Minute");
    assertThat(visitor.isIn()).isFalse();
    assertThat(trailOf(nele))
        .startsWith(AccessEvent.Kind.SIGN_IN_THROTTLED, AccessEvent.Kind.SIGN_IN_REFUSED);
  }

  @Test
  void slowsGuessingDownHoweverTheAddressIsWritten() {
    for (var i = 0; i < 5; i++) visitor.signIn(login, "falsch");
    var right = Map.of("username", login, "password", PASSWORD);
    assertThat(visitor.submit("/%73ignin", right).getStatus()).isEqualTo(429);
    assertThat(visitor.isIn()).isFalse();
  }

  @Test
  void knowsNoBrowserByATokenThatSomebodyElseMade() {
    var planted = "A".repeat(43);
    var form =
        post("/signin")
            .with(csrf())
            .cookie(new Cookie("kontor-browser", planted))
            .param("username", login)
            .param("password", PASSWORD);
    var own = visitor.send(form).getCookie("kontor-browser");
    assertThat(own.getValue()).hasSize(43).isNotEqualTo(planted);
    visitor.submit("/signout", Map.of());
    assertThat(visitor.signIn(login, PASSWORD).getCookie("kontor-browser").getValue())
        .isEqualTo(own.getValue());
  }

  @Test
  void locksNobodyOutWhoComesFromElsewhere() {
    for (var i = 0; i < 6; i++) visitor.signIn(login, "falsch");

    var elsewhere = new Visitor(web, address());
    elsewhere.signIn(login, PASSWORD);
    assertThat(elsewhere.isIn()).isTrue();
  }

  @Test
  void locksNobodyOutOfABrowserHeIsKnownIn() {
    var address = address();
    var known = new Visitor(web, address);
    known.signIn(login, PASSWORD);
    known.submit("/signout", Map.of());
    assertThat(known.isIn()).isFalse();
    var stranger = new Visitor(web, address);
    for (var i = 0; i < 6; i++) stranger.signIn(login, "falsch");
    assertThat(stranger.signIn(login, PASSWORD).getStatus()).isEqualTo(429);

    known.signIn(login, PASSWORD);
    assertThat(known.isIn()).isTrue();
  }

  @Test
  void forgetsABrowserNobodyUsesAnyMore() {
    visitor.signIn(login, PASSWORD);
    var known = "select count(*) from identity.known_browser where user_id::text = ?";
    upkeep.forEach(work -> cast.ruth().run(work::removeTheOld));
    assertThat(sql(known)).isOne();

    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status ->
                database.execute(
                    "update identity.known_browser set used_at = now() - interval '401 days' where user_id = ?",
                    nele)));
    upkeep.forEach(work -> cast.ruth().run(work::removeTheOld));
    assertThat(sql(known)).isZero();
  }

  @Test
  void slowsWhoeverTriesOnePasswordOnManyNames() {
    var begin = Instant.now();
    var tries = 0;
    while (visitor.signIn("name-" + tries + login, "Sommer2026!").getStatus() == 401) tries++;
    var regained = Duration.between(begin, Instant.now()).dividedBy(Duration.ofSeconds(12));
    assertThat(tries).isBetween(50, 50 + (int) regained);
  }

  @Test
  void countsNoTryOfWhoeverIsRight() {
    for (var i = 0; i < 8; i++)
      assertThat(new Visitor(web, "198.18.7.7").signIn(login, PASSWORD).getStatus()).isEqualTo(302);
  }

  @Test
  void endsWithSignOut() {
    visitor.signIn(login, PASSWORD);
    var out = visitor.submit("/signout", Map.of());

    assertThat(out.getRedirectedUrl()).isEqualTo("/signin?notice=signed-out");
    assertThat(visitor.isIn()).isFalse();
    assertThat(trailOf(nele)).startsWith(AccessEvent.Kind.SIGNED_OUT, AccessEvent.Kind.SIGNED_IN);
  }

  @Test
  void endsAtOnceWhereAUserIsDeactivated() {
    visitor.signIn(login, PASSWORD);
    cast.ruth().run(() -> users.deactivate(nele));

    assertThat(visitor.open("/profile").getRedirectedUrl()).startsWith("/signin");
    assertThat(sessionsOf(nele)).isZero();
    assertThat(new Visitor(web, address()).signIn(login, PASSWORD).getStatus()).isEqualTo(401);
    assertThat(trailOf(nele)).contains(AccessEvent.Kind.SESSIONS_REVOKED);
  }

  @Test
  void endsEverywhereWhenAPasswordIsSetByLink() {
    visitor.signIn(login, PASSWORD);
    var link = cast.ruth().call(() -> links.make(nele));
    links.use(link.token(), "fünf grüne Frösche", "fünf grüne Frösche", null);

    assertThat(visitor.isIn()).isFalse();
    assertThat(sessionsOf(nele)).isZero();
    assertThat(visitor.signIn(login, PASSWORD).getStatus()).isEqualTo(401);
    assertThat(visitor.signIn(login, "fünf grüne Frösche").getStatus()).isEqualTo(302);
  }

  @Test
  void takesAPartOfAPageToTheSignInPageAndBackToItsPage() {
    var part =
        visitor.open(
            "/settings/users",
            "HX-Request",
            "true",
            "HX-Current-URL",
            "http://localhost/settings/users?x=1");
    assertThat(part.getStatus()).isEqualTo(401);
    assertThat(part.getHeader("HX-Redirect")).isEqualTo("/signin?next=%2Fsettings%2Fusers%3Fx%3D1");
    assertThat(text(part)).isEmpty();
  }

  @Test
  void isAskedOfTheApiInAProblemDocument() {
    var answer = visitor.open("/api/v1/accounts");
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(text(answer))
        .contains("\"status\":401", "\"type\":\"/problems/signed-out\"")
        .contains("\"instance\":\"/api/v1/accounts\"");
    var english =
        new Visitor(web, address()).send(get("/api/v1/accounts"), "Accept-Language", "en");
    assertThat(text(english)).contains("/problems/signed-out");
  }

  @Test
  void isAskedAgainOfAFormSentAfterTheSessionEnded() {
    var late =
        visitor.send(
            post("/profile").param("theme", "dark"), "Referer", "http://localhost/profile");
    assertThat(late.getRedirectedUrl()).isEqualTo("/signin?next=%2Fprofile");
  }

  @Test
  void startsAnewFromASignInPageThatWasOpenTooLong() {
    var late = visitor.send(post("/signin").param("username", login).param("password", PASSWORD));
    assertThat(late.getRedirectedUrl()).isEqualTo("/signin?notice=stale&next=%2F");
    assertThat(text(visitor.open("/signin?notice=stale"))).contains("zu lange offen");
  }

  @Test
  void offersTheDemosCastAndNobodyElse() {
    assertThat(text(visitor.open("/signin"))).contains("Vera Lindqvist");
    assertThat(visitor.submit("/signin/offer", Map.of("as", nele.toString())).getStatus())
        .isEqualTo(404);
    assertThat(
            visitor
                .submit(
                    "/signin/offer",
                    Map.of("as", kontor.demo.Cast.VERA.toString(), "next", "/profile"))
                .getRedirectedUrl())
        .isEqualTo("/profile");
    assertThat(visitor.isIn()).isTrue();
  }

  @Test
  void refusesNothingTypedAndFarTooMuchTyped() {
    assertThat(visitor.submit("/signin", Map.of()).getStatus()).isEqualTo(401);
    assertThat(visitor.signIn("x".repeat(20_000), "y".repeat(20_000)).getStatus()).isEqualTo(401);
    assertThat(visitor.signIn("\0", "\0").getStatus()).isEqualTo(401);
  }

  @Test
  void carriesItsCookieAsTheConnectionAllows() {
    visitor.open("/signin");
    var plain = visitor.signIn(login, PASSWORD).getHeaders("Set-Cookie");
    assertThat(plain)
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("kontor=").contains("HttpOnly", "SameSite=Lax"));

    var secure =
        new Visitor(web, address()).send(get("/signin").secure(true)).getHeaders("Set-Cookie");
    assertThat(secure)
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-kontor=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void isServedWithEveryHeader() {
    var page = visitor.send(get("/signin").secure(true));
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(visitor.open("/signin").getHeader("Strict-Transport-Security")).isNull();
  }

  private long sessionsOf(UUID user) {
    return sql("select count(*) from platform.spring_session where principal_name = ?");
  }

  private long sql(String query) {
    return cast.ruth()
        .call(() ->
            transaction.execute(
                status -> database.fetchSingle(query, nele.toString()).get(0, Long.class)));
  }

  private List<AccessEvent.Kind> trailOf(UUID user) {
    return cast.ruth().call(() -> trail.page(user, null)).stream().map(AccessEvent::kind).toList();
  }

  private static String text(org.springframework.mock.web.MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Of a network kept for tests (RFC 2544), so that tests do not slow each other down. */
  private static String address() {
    var random = ThreadLocalRandom.current();
    return "198.19." + random.nextInt(256) + "." + random.nextInt(256);
  }
}
