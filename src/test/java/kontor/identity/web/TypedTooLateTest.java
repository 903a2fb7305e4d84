package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.KontorTest;
import kontor.WebVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form whose session has ended, sent by a browser without script. */
@KontorTest
class TypedTooLateTest {

  @LocalServerPort int port;
  @Autowired Nele.Hiring hiring;

  private WebVisit visit;
  private String own;

  @BeforeEach
  void open() {
    visit = new WebVisit(port);
    own = "http://127.0.0.1:" + port;
  }

  @Test
  void isShownToBeCopiedAboveTheSignInForm() {
    var answer =
        send(
            Map.of("text", "Herr <Meier> ruft zurück", "form_token", "t-1", "version", "7"),
            Map.of("Origin", own, "Referer", own + "/accounts/1?tab=notes"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("Ihre Sitzung ist beendet", "Herr &lt;Meier&gt; ruft zurück", "readonly")
        .contains("name=\"next\" value=\"/accounts/1?tab=notes\"")
        .doesNotContain("t-1");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void isNotShownWhereItCameFromElsewhereOrHoldsSecrets() {
    var typed = Map.of("text", "Bitte hier anrufen");
    assertThat(send(typed, Map.of("Origin", "http://evil.example")).statusCode()).isEqualTo(302);
    assertThat(send(typed, Map.of()).statusCode()).isEqualTo(302);
    var secret = Map.of("old", "geheim", "password", "geheimer", "repeated", "geheimer");
    assertThat(send(secret, Map.of("Origin", own)).statusCode()).isEqualTo(302);
  }

  @Test
  void staysInItsFormWhereScriptSentIt() {
    var answer =
        send(
            Map.of("text", "Notiz"),
            Map.of("Origin", own, "HX-Request", "true", "HX-Current-URL", own + "/accounts/1"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void isShownToWhomHasSignedInAnewAndLeadsBackToTheForm() {
    visit.signIn(hiring.nele().login(), Nele.PASSWORD);
    var page = Map.of("Origin", own, "Referer", own + "/accounts/1");
    var answer = send(Map.of("text", "Notiz von vorhin"), page);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Notiz von vorhin", "href=\"/accounts/1\"");

    var fact = send(Map.of("text", "Notiz"), Map.of("Origin", own, "HX-Request", "true"));
    assertThat(fact.statusCode()).isEqualTo(403);
    assertThat(fact.headers().firstValue("HX-Refresh")).hasValue("true");
  }

  private HttpResponse<String> send(Map<String, String> fields, Map<String, String> headers) {
    var form =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        visit
            .request("/accounts/1/notes")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    headers.forEach(request::header);
    return visit.send(request);
  }
}
