package kontor.platform.error.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.KontorTest;
import kontor.WebVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real port: it is the container that takes a body in. */
@KontorTest
class LargeJsonTest {

  @LocalServerPort int port;
  private WebVisit vera;
  private String token;

  @BeforeEach
  void signIn() {
    vera = new WebVisit(port).signIn("vera", "kontor-vera");
    token = vera.bareToken();
  }

  @Test
  void isRefusedByItsLength() {
    isTooLarge(post(BodyPublishers.ofString(keys(100_000))));
  }

  @Test
  void isRefusedWhileItIsReadWhereItsLengthIsNotSaid() {
    var body = ("{\"name\":\"" + "x".repeat(40) + "\"" + " ".repeat(1_200_000) + "}");
    isTooLarge(post(unmeasured(body)));
  }

  @Test
  void isRefusedWhereItHasTooManyParts() {
    assertThat(post(BodyPublishers.ofString(keys(40_000))).statusCode()).isEqualTo(400);
    assertThat(
            post(BodyPublishers.ofString("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void mayHoldNoNumberThatWouldFillTheMemory() {
    for (var number :
        new String[] {"1e999999999", "1e-999999999", "1e400", "12345678901234567890"}) {
      var answer =
          post(BodyPublishers.ofString("{\"name\":\"Zahl\",\"annualRevenue\":" + number + "}"));
      assertThat(answer.statusCode()).as(number).isEqualTo(422);
      assertThat(answer.body()).contains("annualRevenue");
    }
  }

  private static void isTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("/problems/too-large");
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"key" + i + "\":1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Sent in chunks. */
  private static BodyPublisher unmeasured(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> post(BodyPublisher body) {
    return vera.send(
        vera.request("/api/v1/accounts")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(body));
  }
}
