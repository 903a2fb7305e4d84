package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.PasswordLinks;
import kontor.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class ProfileTest {

  private static final String OTHER = "fünf grüne Frösche";

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Nele.Hiring hiring;
  @Autowired PasswordLinks links;

  private Nele nele;
  private Visitor visitor;

  @BeforeEach
  void signNeleIn() {
    nele = hiring.nele();
    visitor = nele.signIn(visitor());
  }

  @Test
  void languageThemeAndDensityTakeEffectAtOnce() {
    visitor.submit(
        "/profile",
        Map.of(
            "language", "en", "zone", "America/New_York", "theme", "dark", "density", "compact"));

    assertThat(text(visitor.open("/profile")))
        .contains("lang=\"en\"", "data-theme=\"dark\"", "data-density=\"compact\"", "Time zone");
  }

  @Test
  void theThemeIsChosenFromWhereOneIs() {
    var answer =
        visitor.submit(
            "/profile/theme",
            Map.of("theme", "dark"),
            "Referer",
            "http://localhost/settings/audit?x=1");
    assertThat(answer.getRedirectedUrl()).isEqualTo("/settings/audit?x=1");
    assertThat(cast.ruth().call(() -> users.get(nele.id())).theme()).isEqualTo("dark");
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThat(
            visitor
                .submit(
                    "/profile",
                    Map.of("language", "xx", "zone", "Mars", "theme", "pink", "density", ""))
                .getStatus())
        .isEqualTo(422);
    assertThat(visitor.submit("/profile", Map.of()).getStatus()).isEqualTo(422);
    assertThat(visitor.submit("/profile/theme", Map.of()).getStatus()).isEqualTo(422);
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsAllOtherSessions() {
    var elsewhere = nele.signIn(visitor());
    assertThat(change("falsch", OTHER, OTHER).getStatus()).isEqualTo(422);
    assertThat(change(Nele.PASSWORD, OTHER, "anders").getStatus()).isEqualTo(422);
    assertThat(change(Nele.PASSWORD, "zu kurz", "zu kurz").getStatus()).isEqualTo(422);
    assertThat(text(change("falsch", "kurz", "anders")))
        .contains("nicht Ihr jetziges", "mindestens 12 Zeichen", "sind verschieden");
    assertThat(elsewhere.isIn()).isTrue();

    assertThat(change(Nele.PASSWORD, OTHER, OTHER).getRedirectedUrl()).isEqualTo("/profile");

    assertThat(visitor.isIn()).isTrue();
    assertThat(elsewhere.isIn()).isFalse();
    assertThat(visitor().signIn(nele.login(), Nele.PASSWORD).getStatus()).isEqualTo(401);
    assertThat(visitor().signIn(nele.login(), OTHER).getStatus()).isEqualTo(302);
  }

  @Test
  void anUnlockedScreenIsNoPlaceToGuessEither() {
    for (var i = 0; i < 10; i++) change("falsch", OTHER, OTHER);
    assertThat(text(change(Nele.PASSWORD, OTHER, OTHER))).contains("Zu viele Versuche");
  }

  @Test
  void aLinkSetsThePasswordAndSignsIn() {
    var link = cast.ruth().call(() -> links.make(nele.id()));
    var other = visitor();
    assertThat(text(other.open(link.path()))).contains("Willkommen, Nele Voss");
    var refused = other.submit(link.path(), Map.of("password", "kurz", "repeated", "anders"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("mindestens 12 Zeichen", "sind verschieden");

    var set = other.submit(link.path(), Map.of("password", OTHER, "repeated", OTHER));
    assertThat(set.getRedirectedUrl()).isEqualTo("/");
    assertThat(other.isIn()).isTrue();
    assertThat(visitor.isIn()).isFalse();

    assertThat(visitor().open(link.path()).getStatus()).isEqualTo(410);
    assertThat(
            visitor().submit(link.path(), Map.of("password", OTHER, "repeated", OTHER)).getStatus())
        .isEqualTo(410);
    assertThat(visitor().open("/password/nonsense").getStatus()).isEqualTo(410);
  }

  private MockHttpServletResponse change(String old, String password, String repeated) {
    return visitor.submit(
        "/profile/password", Map.of("old", old, "password", password, "repeated", repeated));
  }

  private Visitor visitor() {
    var random = ThreadLocalRandom.current();
    return new Visitor(web, "198.19." + random.nextInt(256) + "." + random.nextInt(256));
  }

  private static String text(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
