package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.SharedData;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.platform.Viewer;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import kontor.platform.record.RecordEntry;
import kontor.platform.tabular.TabularFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customer files as they really are, mapped as the guide suggests and nobody corrects it. */
@KontorTest
class RealCustomerFilesTest {

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired ImportTargets targets;
  @Autowired ImportPreviews previews;
  @Autowired MappingSuggestion suggestion;
  @Autowired ImportRefusals refusals;
  @Autowired Accounts accounts;
  @Autowired RecordLists lists;
  @Autowired Cast cast;

  @Test
  void theAccountsOfASalesDepartmentComeInWithTheirGroups() throws IOException {
    var own = UUID.randomUUID().toString().substring(0, 6) + " ";
    var run =
        imported("crm-maven-opportunities/accounts.csv", content -> namesOfOurOwn(content, own));
    assertThat(run.written()).isEqualTo(84);
    assertThat(run.refused()).isEqualTo(1);
    var refused = refused(run);
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst()).contains("Philipines");
    var bluth = named(run, own + "Bluth Company");
    assertThat(bluth.nameOf(AccountList.PARENT)).isEqualTo(own + "Acme Corporation");
    assertThat(bluth.get(AccountList.REVENUE)).isEqualByComparingTo("1242.32");
    assertThat(bluth.get(AccountList.REVENUE_CURRENCY)).isEqualTo("EUR");
    assertThat(bluth.get(AccountList.COUNTRY)).isEqualTo("US");
    assertThat(bluth.get(AccountList.FOUNDED)).isEqualTo(1993);
  }

  @Test
  void theCustomersOfATradingCompanyComeInWhole() throws IOException {
    var own = UUID.randomUUID().toString().substring(0, 6);
    var run =
        imported(
            "crm-northwind/customers.csv",
            content -> content.replaceAll("(?m)^([A-Z]{5}),", own + "-$1,"));
    assertThat(run.written()).isEqualTo(91);
    assertThat(run.refused()).isZero();
    var alfreds = named(run, "Alfreds Futterkiste");
    assertThat(alfreds.get(AccountList.NUMBER)).isEqualTo(own + "-ALFKI");
    assertThat(alfreds.get(AccountList.CITY)).isEqualTo("Berlin");
    assertThat(alfreds.get(AccountList.COUNTRY)).isEqualTo("DE");
    assertThat(alfreds.get(AccountList.PHONE)).isEqualTo("030-0074321");
    assertThat(named(run, "Around the Horn").get(AccountList.COUNTRY)).isEqualTo("GB");
  }

  @Test
  void theCompaniesOfAnotherSystemsExportComeIn() throws IOException {
    var run = imported("import-hubspot/companies.csv", content -> content);
    assertThat(run.written()).isEqualTo(1);
    var hubspot = named(run, "HubSpot");
    assertThat(hubspot.get(AccountList.WEBSITE)).isEqualTo("https://hubspot.com");
    assertThat(hubspot.get(AccountList.STREET)).isEqualTo("25 First Street");
    assertThat(hubspot.get(AccountList.REGION)).isEqualTo("MA");
  }

  /** A company stands in the first column, and where it belongs to in the last. */
  private static String namesOfOurOwn(String content, String own) {
    var header = content.indexOf('\n') + 1;
    return content.substring(0, header)
        + content
            .substring(header)
            .replaceAll("(?m)^(?=[^,\r\n])", own)
            .replaceAll("(?m),(?=[^,\r\n]+$)", "," + own);
  }

  private interface Rewriting {
    String of(String content);
  }

  private ImportRun imported(String file, Rewriting rewriting) throws IOException {
    var content =
        rewriting.of(
            Files.readString(
                SharedData.folder(Path.of(file).getParent().toString())
                    .resolve(Path.of(file).getFileName())));
    var vera = cast.vera();
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var id =
        vera.call(
            () -> imports.upload("accounts", file, new ByteArrayInputStream(bytes), Map.of()));
    var header =
        vera.call(() -> previews.of(imports.get(id))).columns().stream()
            .map(ImportPreview.Column::name)
            .toList();
    var mapping = suggestion.of(header, targets.of("accounts").fields(vera));
    vera.run(() -> imports.map(id, mapping, Map.of()));
    var checked = files.check(vera, id);
    var run = files.imported(vera, id);
    assertThat(run.written()).isEqualTo(checked.sound());
    return run;
  }

  private RecordEntry named(ImportRun run, String name) {
    Viewer vera = cast.vera();
    var state =
        ListState.of(
            AccountList.CATALOGUE,
            Map.of("import", new String[] {run.id().toString()}, "name", new String[] {name}));
    var rows = vera.call(() -> lists.page(state)).rows();
    assertThat(rows).hasSize(1);
    return vera.call(() -> accounts.get(new AccountId(rows.getFirst().id())));
  }

  private List<String> refused(ImportRun run) {
    var out = new ByteArrayOutputStream();
    cast.vera().run(() -> refusals.write(run.id(), TabularFormat.Kind.CSV, out));
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
