package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.PasswordLinks;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** How an administrator comes to the link that he hands over. */
@KontorTest
class PasswordLinkPageTest {

  private static final Pattern LINK =
      Pattern.compile("value=\"http://localhost/password/([A-Za-z0-9_-]{43})\"");

  @Autowired MockMvc web;
  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired PasswordLinks links;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;

  private Visitor ruth;

  @BeforeEach
  void signRuthIn() {
    var random = ThreadLocalRandom.current();
    ruth = new Visitor(web, "198.19." + random.nextInt(256) + "." + random.nextInt(256));
    ruth.signIn("ruth", "kontor-ruth");
  }

  @Test
  void theButtonMakesALinkAndThePageShowsItOnce() {
    var page = page(pia());
    var made = ruth.submit(page, Map.of());
    assertThat(made.getStatus()).isEqualTo(302);
    assertThat(made.getRedirectedUrl()).isEqualTo(page);

    var shown = ruth.open(page);
    var token = token(shown);
    assertThat(shown.getHeader("Cache-Control")).contains("no-store");

    var again = text(ruth.open(page));
    assertThat(LINK.matcher(again).find()).isFalse();
    assertThat(again).contains("Es gibt einen offenen Link, gültig bis", "Ruth Petersen-Adler");
    assertThat(again).contains("Neuen Link erzeugen");
    assertThat(links.open(token)).isPresent();
  }

  @Test
  void lookingMakesNone() {
    var pia = pia();
    for (var i = 0; i < 3; i++)
      assertThat(text(ruth.open(page(pia)))).contains("gibt es keinen offenen Link");
    assertThat(cast.ruth().call(() -> links.pending(pia))).isEmpty();
  }

  @Test
  void aNewUsersLinkIsShownWithTheNews() {
    var created =
        ruth.submit(
            "/settings/users",
            Map.of(
                "login",
                "pia-" + UUID.randomUUID(),
                "name",
                "Pia Krüger",
                "roles",
                "STAFF",
                "language",
                "de",
                "zone",
                "Europe/Berlin"));
    assertThat(created.getStatus()).isEqualTo(302);
    var shown = ruth.open(created.getRedirectedUrl());
    assertThat(links.open(token(shown)).orElseThrow().name()).isEqualTo("Pia Krüger");
    assertThat(text(shown)).contains("ist jetzt als Benutzer angelegt");

    assertThat(text(ruth.open(created.getRedirectedUrl())))
        .contains("Es gibt einen offenen Link")
        .doesNotContain("ist jetzt als Benutzer angelegt");
  }

  @Test
  void onThePageOfAnotherItIsNotShown() {
    ruth.submit(page(pia()), Map.of());
    assertThat(LINK.matcher(text(ruth.open(page(pia())))).find()).isFalse();
  }

  @Test
  void itIsKeptInNoSession() {
    var page = page(pia());
    ruth.submit(page, Map.of());
    var kept =
        cast.ruth()
            .call(() ->
                transaction.execute(status ->
                    database
                        .fetch(
                            "select encode(attribute_bytes, 'escape') from platform.spring_session_attributes join platform.spring_session on primary_id = session_primary_id where principal_name = ?",
                            kontor.demo.Cast.RUTH.toString())
                        .getValues(0, String.class)));
    assertThat(String.join("\n", kept)).isNotEmpty().doesNotContain(token(ruth.open(page)));
  }

  @Test
  void whoeverIsDeactivatedGetsNone() {
    var pia = pia();
    cast.ruth().run(() -> users.deactivate(pia));
    assertThat(text(ruth.open(page(pia))))
        .contains("Aktivieren Sie ihn zuerst")
        .doesNotContain("Link zum Setzen des Passworts erzeugen");
    assertThat(ruth.submit(page(pia), Map.of()).getRedirectedUrl())
        .isEqualTo("/settings/users/" + pia);
  }

  private UUID pia() {
    return cast.ruth()
        .call(() -> users.create(UserDraft.of("p" + UUID.randomUUID(), "Pia Krüger", Role.STAFF)));
  }

  private static String page(UUID user) {
    return "/settings/users/" + user + "/link";
  }

  private static String token(MockHttpServletResponse page) {
    var link = LINK.matcher(text(page));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String text(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
