package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.tabular.TabularWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Big List of Naughty Strings as cells: each comes in as it stood, or is refused with a reason.
 */
@KontorTest
class NaughtyCellsTest {

  @Autowired ImportFiles files;
  @Autowired ImportRefusals refusals;
  @Autowired Cast cast;

  @Test
  void comeInAsTheyStood() throws IOException {
    var prefix = prefix();
    var strings = naughtyStrings();
    var lines = new ArrayList<Long>();
    var line = 2L;
    var out = new ByteArrayOutputStream();
    try (var file = TabularWriter.csv(out, ';', true)) {
      file.row(List.of("Nr", "Name"));
      for (var i = 0; i < strings.size(); i++) {
        lines.add(line);
        line += 1 + breaks(strings.get(i));
        file.row(List.of(prefix + i, "<" + strings.get(i) + ">"));
      }
    }
    var id = files.upload(cast.vera(), out.toByteArray());
    files.map(cast.vera(), id, "number", "name");
    files.check(cast.vera(), id);

    var done = files.imported(cast.vera(), id);

    assertThat(done.written() + done.refused()).isEqualTo(strings.size());
    var refused =
        cast.vera().call(() -> refusals.first(id, strings.size())).stream()
            .map(ImportRefusal::line)
            .collect(Collectors.toSet());
    var expected = new LinkedHashMap<String, String>();
    for (var i = 0; i < strings.size(); i++)
      if (!refused.contains(lines.get(i))) expected.put(prefix + i, "<" + strings.get(i) + ">");
    assertThat(files.numbered(cast.vera(), prefix)).isEqualTo(expected);
    assertThat(done.refused()).isEqualTo(refused.size()).isLessThan(5);
  }

  /** A row stands where its first line does. */
  private static long breaks(String cell) {
    return cell.chars().filter(sign -> sign == '\n').count();
  }

  private static List<String> naughtyStrings() throws IOException {
    var json = Files.readString(Path.of("src/test/resources/naughty-strings/blns.json"));
    return JsonMapper.shared().readValue(json, new TypeReference<List<String>>() {});
  }
}
