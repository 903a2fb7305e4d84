package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.Cast;
import kontor.KontorTest;
import kontor.WebVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real port: only there an answer is on its way before it is whole. */
@KontorTest
class RefusedRowsDownloadTest {

  private static final int ROWS = 600;

  @LocalServerPort int port;
  @Autowired ImportFiles files;
  @Autowired Cast cast;
  private WebVisit vera;
  private String address;

  @BeforeEach
  void refuseRows() {
    vera = new WebVisit(port).signIn("vera", "kontor-vera");
    var rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> ";Ware " + i)
            .collect(Collectors.joining("\n", "Nr;Name\n", "\n"));
    address = files.checked(cast.vera(), rows).address();
  }

  @Test
  void bringsAllOfThemAsCsv() {
    var answer = vera.get(address + "/refused.csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(answer.body().lines()).hasSize(ROWS + 1);
    assertThat(answer.body()).contains(";Ware " + ROWS + ";");
  }

  @Test
  void bringsAllOfThemAsAWorkbook() {
    var answer = vera.bytes(address + "/refused.xlsx");

    assertThat(answer.statusCode()).isEqualTo(200);
    var again = files.upload(cast.vera(), answer.body());
    files.map(cast.vera(), again, "number", "name", "-");
    assertThat(files.check(cast.vera(), again).unsound()).isEqualTo(ROWS);
  }
}
