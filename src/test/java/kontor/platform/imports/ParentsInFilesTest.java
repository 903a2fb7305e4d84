package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import kontor.platform.record.RecordEntry;
import kontor.platform.tabular.TabularFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company may stand anywhere in the file that those which belong to it stand in. */
@KontorTest
class ParentsInFilesTest {

  private static final List<String> COLUMNS =
      List.of("customerNumber", "name", "type", "parent", "city");

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final List<String> lines = new ArrayList<>(List.of("Nr;Name;Art;Gehört zu;Ort"));

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired ImportRefusals refusals;
  @Autowired Accounts accounts;
  @Autowired RecordLists lists;
  @Autowired Cast cast;

  @Test
  void isFoundBeforeAndAfterThoseThatBelongToIt() {
    row("", "Filiale Anfang", "Filiale", own + " Zentrale", "Kiel");
    row("", "Enkel", "", own + " Kind", "Kiel");
    row("", "Kind", "", own + "-7 ", "Kiel");
    for (var i = 0; i < 1_300; i++) row("", "Füllung " + i, "", "", "Kiel");
    row(own + "-7", "Zentrale", "", "", "Kiel");
    row("", "Filiale Ende", "Filiale", own + " Zentrale (" + own + "-7)", "Kiel");
    var run = imported();
    assertThat(refused(run)).isEmpty();
    assertThat(run.written()).isEqualTo(1_305);
    for (var child : List.of("Filiale Anfang", "Kind", "Filiale Ende"))
      assertThat(named(run, child).nameOf(AccountList.PARENT)).isEqualTo(own + " Zentrale");
    assertThat(named(run, "Enkel").nameOf(AccountList.PARENT)).isEqualTo(own + " Kind");
    assertThat(named(run, "Enkel").nameOf(AccountList.GROUP)).isEqualTo(own + " Zentrale");
  }

  @Test
  void isTheFilesOwnBeforeOneOfTheSameName() {
    row("", "Zentrale", "", "", "Jena");
    imported();
    row("", "Zweig", "Filiale", own + " Zentrale", "Kiel");
    var run = imported();
    assertThat(refused(run)).isEmpty();
    var zentrale = named(run, "Zweig").get(AccountList.PARENT);
    assertThat(zentrale).isEqualTo(named(run, "Zentrale").id());
  }

  @Test
  void isAskedForWhereItIsMissingRefusedOrNotTheOnlyOne() {
    row("", "Waise", "", own + " Niemand", "Kiel");
    row("", "Doppelt", "", "", "Kiel");
    row("", "Von wem", "", own + " Doppelt", "Kiel");
    for (var i = 0; i < 600; i++) row("", "Füllung " + i, "", "", "Kiel");
    row("", "Doppelt", "", "", "Jena");
    row("", "Unklar", "", own + " Doppelt", "Kiel");
    row("", "Falsch", "Unart", "", "Kiel");
    row("", "Kind von Falsch", "", own + " Falsch", "Kiel");
    row("", "Selbst", "", own + " Selbst", "Kiel");
    row("", "Henne", "", own + " Ei", "Kiel");
    row("", "Ei", "", own + " Henne", "Kiel");
    var run = imported();
    assertThat(refused(run))
        .satisfiesExactly(
            line -> assertThat(line).contains("Waise", "weder hier noch in der Datei"),
            line -> assertThat(line).contains("Von wem", "mehrere Firmen"),
            line -> assertThat(line).contains("Unklar", "mehrere Firmen"),
            line -> assertThat(line).contains("Falsch;Unart"),
            line -> assertThat(line).contains("Kind von Falsch", "weder hier noch in der Datei"),
            line -> assertThat(line).contains("Selbst"),
            line -> assertThat(line).contains("Henne"),
            line -> assertThat(line).contains("Ei;"));
    assertThat(named(run, "Doppelt").get(AccountList.CITY)).isEqualTo("Kiel");
  }

  private void row(String number, String name, String type, String parent, String city) {
    lines.add(String.join(";", number, own + " " + name, type, parent, city));
  }

  /** The dry run says of each row what becomes of it. */
  private ImportRun imported() {
    var vera = cast.vera();
    var content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    var id =
        vera.call(() ->
            imports.upload("accounts", "Gruppen.csv", new ByteArrayInputStream(content), Map.of()));
    vera.run(() -> imports.map(id, COLUMNS, Map.of()));
    var checked = files.check(vera, id);
    var foreseen = refused(checked);
    var run = files.imported(vera, id);
    assertThat(run.written()).isEqualTo(checked.sound());
    assertThat(run.refused()).isEqualTo(checked.unsound());
    assertThat(run.written() + run.refused()).isEqualTo(lines.size() - 1);
    assertThat(refused(run)).isEqualTo(foreseen);
    return run;
  }

  private List<String> refused(ImportRun run) {
    var out = new ByteArrayOutputStream();
    cast.vera().run(() -> refusals.write(run.id(), TabularFormat.Kind.CSV, out));
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private RecordEntry named(ImportRun run, String name) {
    var state =
        ListState.of(
            AccountList.CATALOGUE,
            Map.of(
                "import",
                new String[] {run.id().toString()},
                "name",
                new String[] {own + " " + name}));
    var rows = cast.vera().call(() -> lists.page(state)).rows();
    return cast.vera().call(() -> accounts.get(new AccountId(rows.getFirst().id())));
  }
}
