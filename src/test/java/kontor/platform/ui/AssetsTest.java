package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KontorTest
class AssetsTest {

  private static final Pattern FETCHED =
      Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))");

  @LocalServerPort int port;
  @Autowired Assets assets;
  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void ofAPageMayAllBeKeptForAYear() throws Exception {
    var page = new String(get("/problems/not-found").body());
    var addresses = FETCHED.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(addresses).hasSizeGreaterThan(3);
    for (var address : addresses) {
      var answer = get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValue("max-age=31536000, public, immutable");
    }
  }

  @Test
  void areKeptShortlyByTheirPlainName() throws Exception {
    assertThat(get("/ui/kontor.css").headers().firstValue("Cache-Control"))
        .hasValue("max-age=300, must-revalidate");
  }

  @Test
  void ofAnotherVersionAreNotServedAsIfTheyWereThisOne() throws Exception {
    assertThat(get("/ui/000000000000/kontor.css").statusCode()).isEqualTo(404);
    assertThat(get("/ui/..%2fapplication.yaml").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void nobodyHasMadeAreADefect() {
    assertThatThrownBy(() -> assets.address("/ui/nothing.css"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> assets.icon("nothing")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void travelCompressedAndAreSmall() throws Exception {
    var bytes = 0;
    for (var name :
        List.of("kontor.css", "htmx.js", "kontor.js", "keys.js", "list.js", "icons.svg")) {
      var answer = get(assets.address("/ui/" + name));
      if (answer.body().length > 2048)
        assertThat(answer.headers().firstValue("Content-Encoding")).as(name).hasValue("gzip");
      bytes += answer.body().length;
    }
    assertThat(bytes).isLessThan(60_000);
    var sheet = get(assets.address("/ui/kontor.css")).body();
    assertThat(new String(unzip(sheet))).startsWith("/* The look of Kontor");
  }

  private static byte[] unzip(byte[] zipped) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (path.startsWith("/ui/")) request.header("Accept-Encoding", "gzip");
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
