package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import kontor.platform.imports.Imports;
import kontor.platform.list.ListRow;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By which import an account came in is known to whoever imported it. */
@KontorTest
class ImportOfAnotherTest {

  @Autowired Imports imports;
  @Autowired SampleAccounts samples;
  @Autowired RecordLists lists;
  @Autowired Cast cast;

  @Test
  void isNoneToFilters() {
    var tag = ownTag();
    var file = new ByteArrayInputStream("Name\nA\n".getBytes(StandardCharsets.UTF_8));
    var run = cast.vera().call(() -> imports.upload("accounts", tag + ".csv", file, Map.of()));
    var came = samples.create(cast.vera().because(run.cause()), "name", "Kam " + tag, "tags", tag);
    var entered = samples.create(cast.vera(), "name", "Neu " + tag, "tags", tag);

    assertThat(found(cast.vera(), tag, "import", run.toString())).containsExactly(came.value());
    assertThat(found(cast.clara(), tag, "import", run.toString())).isEmpty();
    assertThat(found(cast.vera(), tag, "import.empty", "true")).containsExactly(entered.value());
    assertThat(found(cast.clara(), tag, "import.empty", "true"))
        .containsExactly(came.value(), entered.value());
    assertThat(found(cast.vera(), tag, "import.not", run.toString()))
        .containsExactly(entered.value());
    assertThat(found(cast.clara(), tag, "import.not", run.toString()))
        .containsExactly(came.value(), entered.value());
  }

  private List<UUID> found(Viewer viewer, String tag, String condition, String value) {
    var address = Map.of("tags", new String[] {tag}, condition, new String[] {value});
    return viewer
        .call(() -> lists.page(ListState.of(AccountList.CATALOGUE, address)))
        .rows()
        .stream()
        .map(ListRow::id)
        .toList();
  }
}
