package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.FilledIn;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Notation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the import of companies says beforehand is what it then does. */
@KontorTest
class AccountForesightTest {

  @Autowired AccountImport accountImport;
  @Autowired Accounts accounts;
  @Autowired Cast cast;

  @Test
  void showsARowAsItWouldBeStored() {
    var row =
        row(
            Map.of(
                "name", "Voraus Handels GmbH",
                "country", "Österreich",
                "postcode", "A-1010",
                "annualRevenue", "1.250.000,50",
                "email", "Office@Voraus.example",
                "owner", "Jonas Behrens",
                "parent", "Kommt erst noch AG"));

    var values = cast.vera().call(() -> accountImport.foresee(List.of(row))).getFirst().values();

    assertThat(values)
        .containsEntry("name", "Voraus Handels GmbH")
        .containsEntry("legalForm", "GmbH")
        .containsEntry("country", "Österreich")
        .containsEntry("postcode", "1010")
        .containsEntry("annualRevenue", "1.250.000,50\u00a0€")
        .containsEntry("owner", "Jonas Behrens")
        .containsEntry("kinds", "Interessent")
        .containsEntry("status", "Aktiv")
        .containsEntry("parent", "Kommt erst noch AG")
        .doesNotContainKey("customerNumber");
  }

  @Test
  void foreseesWhatTheRowThenGets() {
    var row = row(Map.of("name", "Wie gesagt KG", "annualRevenue", "5"));
    var foreseen = cast.vera().call(() -> accountImport.foresee(List.of(row))).getFirst().values();

    var written = cast.vera().call(() -> accountImport.write(List.of(row))).getFirst().id();
    var account = cast.vera().call(() -> accounts.get(new AccountId(written)));

    assertThat(account.get(AccountList.KINDS)).containsExactly("prospect");
    assertThat(foreseen.get("kinds")).isEqualTo("Interessent");
    assertThat(account.nameOf(AccountList.OWNER)).isEqualTo(foreseen.get("owner"));
    assertThat(account.get(AccountList.LEGAL_FORM)).isEqualTo(foreseen.get("legalForm"));
    assertThat(account.get(AccountList.REVENUE_CURRENCY)).isEqualTo("EUR");
    assertThat(foreseen.get("annualRevenue")).isEqualTo("5\u00a0€");
    assertThat(account.get(AccountList.TYPE)).isEqualTo("company");
    assertThat(account.get(AccountList.STATUS)).isEqualTo("active");
  }

  @Test
  void saysAllThatIsWrongWithARowAtOnce() {
    var row =
        row(
            Map.of(
                "name", "Alles falsch GmbH",
                "country", "Deutschland",
                "postcode", "123",
                "employees", "viele",
                "status", "blocked"));
    var verdict = cast.vera().call(() -> accountImport.check(List.of(row), RowsBefore.NONE));
    assertThat(verdict.getFirst().violations())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("postcode", "employees", "statusReason");
  }

  @Test
  void saysWhomItMakesTheOwnerAndOnlyWhereItDoes() {
    assertThat(filledIn(cast.vera(), Set.of("name")))
        .contains("account.owner")
        .doesNotContain("account.annualRevenueCurrency", "account.phone", "account.vatId");
    assertThat(filledIn(cast.henrik(), Set.of("name", "annualRevenue", "phone", "vatId")))
        .contains("account.annualRevenueCurrency", "account.phone", "account.vatId")
        .doesNotContain("account.owner");
  }

  private List<String> filledIn(Viewer viewer, Set<String> said) {
    return viewer.call(() -> accountImport.filledIn(said)).stream().map(FilledIn::label).toList();
  }

  private static ImportRow row(Map<String, String> values) {
    return new ImportRow(2, new Notation(',', false), values);
  }
}
