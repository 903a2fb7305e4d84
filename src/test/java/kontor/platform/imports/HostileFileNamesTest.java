package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.lines;
import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class HostileFileNamesTest {

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired Cast cast;

  @Test
  void callAFileWhatIsSafe() {
    var id =
        cast.vera()
            .call(() ->
                imports.upload(
                    "wares",
                    "../../<script>alert(1)</script>\u202Evsc.exe",
                    new ByteArrayInputStream(lines(prefix(), 1).getBytes(StandardCharsets.UTF_8)),
                    Map.of()));

    assertThat(files.get(cast.vera(), id).fileName()).isEqualTo("script_vsc.exe");
  }
}
