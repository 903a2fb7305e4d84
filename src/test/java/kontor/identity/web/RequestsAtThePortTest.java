package kontor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kontor.Cast;
import kontor.KontorTest;
import kontor.WebVisit;
import kontor.identity.AccessEvent;
import kontor.identity.AccessTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends, and what two windows send at once, as the container takes it in. */
@KontorTest
class RequestsAtThePortTest {

  private static final String VIEWS =
      "&language=de&zone=Europe/Berlin&theme=system&density=comfortable";

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired Nele.Hiring hiring;
  @Autowired AccessTrail trail;
  private Nele nele;
  private WebVisit stranger;

  @BeforeEach
  void hireNele() {
    nele = hiring.nele();
    stranger = new WebVisit(port);
  }

  private WebVisit nele() {
    return new WebVisit(port).signIn(nele.login(), Nele.PASSWORD);
  }

  @Test
  void twoOfOneSessionAtOnceBothSucceed() {
    var nele = nele();
    for (var round = 0; round < 8; round++) {
      var form = nele.token() + VIEWS;
      nele.get("/profile"); // shows the message of the round before, and so takes it away
      var answers =
          Stream.generate(() -> nele.submitLater("/profile", form)).limit(6).toList().stream()
              .map(CompletableFuture::join);
      assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
    }
  }

  @Test
  void standInTheTrailWithThePageThatWasAskedForAndNotWithTheOneThatAnswers() {
    var visit = nele();
    var answer =
        visit.send(
            visit
                .request("/profile")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=outlived" + VIEWS)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Bitte noch einmal speichern");
    await() // the trail is written beside the answer
        .untilAsserted(() ->
            assertThat(cast.ruth().call(() -> trail.page(nele.id(), null)))
                .extracting(AccessEvent::detail)
                .contains("POST /profile"));
  }

  /** Answered although the rest of the file never comes: nothing waits for it. */
  @Test
  void takeNoFileFromStrangers() throws IOException {
    for (var path : List.of("/profile", "/signin", "/wares/import"))
      assertThat(beginUpload(path)).as(path).startsWith("HTTP/1.1 302");
    assertThat(beginUpload("/api/v1/accounts")).startsWith("HTTP/1.1 401");
  }

  @Test
  void thatBringAFileTooLateSayThatItIsToBeChosenAgainAndLeadBackToWhereItWas() {
    var plain = upload();
    assertThat(plain.statusCode()).isEqualTo(302);
    var signIn = "/signin?next=%2Fwares%2Fimport%3Fcountry%3DAT&notice=file";
    assertThat(plain.headers().firstValue("Location").orElseThrow()).endsWith(signIn);

    var place = "http://127.0.0.1:" + port + "/wares/import?country=AT";
    var byScript = upload("HX-Request", "true", "HX-Boosted", "true", "HX-Current-URL", place);
    assertThat(byScript.headers().firstValue("HX-Redirect")).hasValue(signIn);
    assertThat(stranger.get(signIn).body())
        .contains("wählen Sie die Datei noch einmal aus")
        .contains("name=\"next\" value=\"/wares/import?country=AT\"");
  }

  private HttpResponse<String> upload(String... headers) {
    var request =
        stranger
            .request("/wares/import")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .header("Referer", "http://127.0.0.1:" + port + "/wares/import?country=AT")
            .POST(
                BodyPublishers.ofString(
                    "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nNr\r\n--edge--\r\n"));
    return stranger.send(headers.length == 0 ? request : request.headers(headers));
  }

  private String beginUpload(String path) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      var begin =
          """
          POST %s HTTP/1.1
          Host: 127.0.0.1
          Content-Type: Multipart/Form-Data; boundary=edge
          Content-Length: 900000

          --edge
          Content-Disposition: form-data; name="file"; filename="a.csv"

          xxx\
          """
              .formatted(path)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "eA==", "%00", "x"})
  void meetTheSignInPageWithACookieThatIsNoneOfOurs(String cookie) {
    assertThat(new WebVisit(port).get("/signin", "Cookie", "kontor=" + cookie).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%7Bx%7D", "/..//evil.example", "/%C3%BC"})
  void ofOneWhoIsInStayHereWhateverIsNext(String next) {
    var answer = nele().get("/signin?next=" + next);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("(http://127.0.0.1:" + port + ")?/(|%7Bx%7D|%C3%BC)");
  }

  @Test
  void thatCannotBeReadAreAnsweredAsSuch() {
    var nele = nele();
    assertThat(nele.get("/accounts?name=%ff").statusCode()).isEqualTo(400);
    assertThat(nele.get("/accounts?name=%ff").body()).contains("Status 400", "lang=\"de\"");
    assertThat(nele.get("/accounts?" + "a&".repeat(3_100)).statusCode()).isIn(400, 413);
    assertThat(nele.submit("/profile", "a=1&".repeat(3_100)).statusCode()).isIn(400, 413);
    var large = nele.submit("/profile", "a=" + "x".repeat(2_200_000));
    assertThat(large.statusCode()).isIn(400, 413);
    assertThat(large.body()).contains("Status " + large.statusCode());
  }

  @Test
  void mayBeFormsOfManyFields() {
    assertThat(nele().submit("/profile", "a=1&".repeat(2_500) + VIEWS).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 3_100})
  void areRefusedWithTheReasonWhereTheyComeInTooManyParts(int parts) {
    var nele = nele();
    var token = nele.bareToken();
    var part = "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    var body =
        part.formatted("_csrf", token) + part.formatted("a", "1").repeat(parts) + "--edge--\r\n";
    var answer =
        nele.send(
            nele.request("/profile")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("zu groß");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ui/../x",
        "/profile;x",
        "//profile",
        "/%2e%2e/x",
        "/%00",
        "/WEB-INF/web.xml",
        "/signin"
      })
  void areAnsweredSafelyAlsoWhereNoPageIsReached(String path) {
    var headers = stranger.get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("object-src 'none'");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void areAnsweredInWordsAlsoWhereNoPageIsReached() {
    assertThat(stranger.get("/%00").body()).contains("<h1>").doesNotContain("HTTP Status");
    var program = stranger.get("/api/%00");
    assertThat(program.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(program.body()).contains("/problems/malformed");
  }

  @Test
  void ofProgramsLearnInUtf8ThatNobodyIsSignedIn() {
    var answer = stranger.get("/api/v1/accounts");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems/signed-out\"", "nicht angemeldet");
  }
}
