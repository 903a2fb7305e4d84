package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.tabular.TabularFormat.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class RefusedRowsTest {

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired ImportPreviews previews;
  @Autowired ImportMappings mappings;
  @Autowired ImportRefusals refusals;
  @Autowired Cast cast;

  @Test
  void comeBackAsTheyStoodWithTheReasonBeside() {
    var prefix = prefix();
    var run =
        files.checked(
            cast.vera(), "Nr;Name;Rest\n" + prefix + "1;A;r\n;B;s\n" + prefix + "2;C;t\n");
    files.imported(cast.vera(), run.id());

    assertThat(written(run.id(), Kind.CSV))
        .isEqualTo(
            "\uFEFFNr;Name;Rest;Grund (Kontor)\r\n;B;s;Artikelnummer: Eine Nummer ist nötig.\r\n");
  }

  @Test
  void canBeMendedAndSentAgainTheReasonsAreLeftOut() {
    var prefix = prefix();
    var run = files.checked(cast.vera(), "Nr;Name\n" + prefix + "1;A\n;B\n");
    files.imported(cast.vera(), run.id());
    var mended = written(run.id(), Kind.CSV).replace("\n;B", "\n" + prefix + "9;B");

    var again = files.upload(cast.vera(), mended);

    var proposal =
        cast.vera()
            .call(() -> mappings.propose(imports.get(again), previews.of(imports.get(again))));
    assertThat(proposal.mapping()).containsExactly("number", "name", null);
    assertThat(proposal.remembered()).isTrue();
    cast.vera().run(() -> imports.map(again, proposal.mapping(), proposal.fixed()));
    files.check(cast.vera(), again);
    assertThat(files.imported(cast.vera(), again).written()).isEqualTo(1);
    assertThat(files.names(cast.vera(), prefix)).containsExactly("A", "B");
  }

  @Test
  void comeAsAWorkbookToo() {
    var run = files.checked(cast.vera(), "Nr;Name\n;B\n" + prefix() + ";C\n");
    var out = new ByteArrayOutputStream();
    cast.vera().run(() -> refusals.write(run.id(), Kind.XLSX, out));

    var again = files.upload(cast.vera(), out.toByteArray());

    var preview = cast.vera().call(() -> previews.of(imports.get(again)));
    assertThat(preview.columns())
        .extracting(ImportPreview.Column::name)
        .containsExactly("Nr", "Name", "Grund (Kontor)");
    assertThat(preview.columns().getLast().reasons()).isTrue();
    assertThat(preview.rows().getFirst().cells().subList(0, 2)).isEqualTo(Arrays.asList("", "B"));
  }

  private String written(ImportId id, Kind kind) {
    var out = new ByteArrayOutputStream();
    cast.vera().run(() -> refusals.write(id, kind, out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
