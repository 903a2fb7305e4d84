package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kontor.KontorTest;
import kontor.WebVisit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real port: it is the container that does not take the file in. */
@KontorTest
class UploadTooLargeTest {

  private static final long TOO_MANY = Imports.MOST_BYTES + (2 << 20);

  @LocalServerPort int port;

  @Test
  void isSaidOnThePageOfTheUpload() {
    var vera = new WebVisit(port).signIn("vera", "kontor-vera");

    var sent =
        vera.send(
            vera.request("/wares/import")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(
                    BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(UploadTooLargeTest::body), length())));

    assertThat(sent.statusCode()).isEqualTo(303);
    var answer = vera.get(path(sent.headers().firstValue("Location").orElseThrow()));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("Die Datei ist größer als 256 MB", "Waren importieren", "aria-invalid=\"true\"");
  }

  private static final String HEAD =
      "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
  private static final String TAIL = "\r\n--edge--\r\n";

  private static long length() {
    return HEAD.length() + TOO_MANY + TAIL.length();
  }

  private static InputStream body() {
    return new SequenceInputStream(
        Collections.enumeration(List.of(text(HEAD), new Rows(TOO_MANY), text(TAIL))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As many bytes as wanted, without holding them. */
  private static final class Rows extends InputStream {
    private long left;

    Rows(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (left <= 0) return -1;
      var count = (int) Math.min(most, left);
      Arrays.fill(into, from, from + count, (byte) 'x');
      left -= count;
      return count;
    }
  }

  private static String path(String location) {
    var uri = URI.create(location);
    return uri.getPath() + "?" + uri.getQuery();
  }
}
