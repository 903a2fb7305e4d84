package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.AccessEvent;
import kontor.identity.AccessTrail;
import kontor.identity.SignedInBrowsers;
import kontor.platform.error.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Where one is signed in, and how one is signed out there. */
@KontorTest
class SignedInBrowsersTest {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final String EDGE =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";
  private static final String SAFARI =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Nele.Hiring hiring;
  @Autowired SignedInBrowsers browsers;
  @Autowired AccessTrail trail;

  private Nele nele;
  private Visitor here;

  @BeforeEach
  void signNeleIn() {
    nele = hiring.nele();
    here = signIn(new Visitor(web, "198.19.0.1"), FIREFOX);
  }

  @Test
  void areShownByTheirNamesThisOneMarked() {
    signIn(new Visitor(web, "198.19.0.2"), EDGE);
    signIn(new Visitor(web, "198.19.0.3"), SAFARI);
    signIn(new Visitor(web, "198.19.0.4"), "curl/8.14.1");
    var page = text(here.open("/profile"));
    assertThat(page)
        .contains(
            "Firefox auf Linux",
            "Edge auf Windows",
            "Safari auf iPhone",
            "Unbekannter Browser",
            "198.19.0.2");
    assertThat(page.split("dieser Browser")).hasSize(2);
    assertThat(page.indexOf("dieser Browser")).isLessThan(page.indexOf("Edge auf Windows"));
  }

  @Test
  void oneIsSignedOutOfAllTheOthers() {
    var elsewhere = signIn(new Visitor(web, "198.19.0.2"), EDGE);
    assertThat(elsewhere.isIn()).isTrue();

    assertThat(here.submit("/profile/sessions", Map.of()).getRedirectedUrl()).isEqualTo("/profile");

    assertThat(elsewhere.open("/profile").getRedirectedUrl()).startsWith("/signin");
    assertThat(here.isIn()).isTrue();
    assertThat(text(here.open("/profile"))).contains("Sonst nirgends.").doesNotContain("Edge");
    var noted = cast.ruth().call(() -> trail.page(nele.id(), null)).getFirst();
    assertThat(noted.kind()).isEqualTo(AccessEvent.Kind.SESSIONS_REVOKED);
    assertThat(noted.address()).isEqualTo("198.19.0.1");
  }

  @Test
  void anAdministratorSignsOutWhoeverLostADevice() {
    var random = ThreadLocalRandom.current();
    var ruth = new Visitor(web, "198.19." + random.nextInt(256) + "." + random.nextInt(256));
    ruth.signIn("ruth", "kontor-ruth");
    var page = "/settings/users/" + nele.id();
    assertThat(text(ruth.open(page))).contains("Zurzeit in einem Browser", "Überall abmelden");

    assertThat(ruth.submit(page + "/sessions", Map.of()).getRedirectedUrl()).isEqualTo(page);

    assertThat(here.isIn()).isFalse();
    assertThat(ruth.isIn()).isTrue();
    assertThat(text(ruth.open(page))).doesNotContain("Überall abmelden");
    assertThat(cast.ruth().call(() -> trail.page(nele.id(), null)).getFirst().kind())
        .isEqualTo(AccessEvent.Kind.SESSIONS_REVOKED);
  }

  @Test
  void nobodyElseSeesOrEndsThem() {
    var vera = cast.vera();
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> vera.call(() -> browsers.of(nele.id(), null))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> vera.call(() -> browsers.signOut(nele.id(), null, null))))
        .isNotNull();
    assertThat(here.isIn()).isTrue();
  }

  private Visitor signIn(Visitor visitor, String browser) {
    return nele.signIn(visitor, "User-Agent", browser);
  }

  private static String text(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
