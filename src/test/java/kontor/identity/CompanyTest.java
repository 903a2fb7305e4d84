package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class CompanyTest {

  @Autowired Cast cast;
  @Autowired Company company;
  @Autowired TransactionOperations transaction;

  @Test
  void everyoneMayKnowWhoWeAre() {
    var nordlicht = cast.murat().call(company::get);
    assertThat(nordlicht.name()).isEqualTo("Nordlicht Ladenbau GmbH");
    assertThat(nordlicht.currency()).isEqualTo("EUR");
  }

  @Test
  void anAdministratorChangesTheLetterhead() {
    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status -> {
              var seen = company.find().orElseThrow();
              company.change(
                  seen.version(), with("DE89 3704 0044 0532 0130 00 ", "cobadeff", "CH"));
              var now = company.get();
              assertThat(now.iban()).isEqualTo("DE89370400440532013000");
              assertThat(now.bic()).isEqualTo("COBADEFF");
              assertThat(now.bank()).isNull();
              status.setRollbackOnly();
            }));
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    assertThat(broken(with("DE89370400440532013001", "COBADEFF", "DE"))).isEqualTo("iban");
    assertThat(broken(with("nonsense", "COBADEFF", "DE"))).isEqualTo("iban");
    assertThat(broken(with(null, "COBA", "DE"))).isEqualTo("bic");
    assertThat(broken(with(null, null, "ZZ"))).isEqualTo("country");
    assertThat(broken(at("no such address"))).isEqualTo("website");
    assertThat(broken(at("javascript:alert(1)"))).isEqualTo("website");
  }

  @Test
  void itsWebsiteIsKeptAsABrowserOpensIt() {
    assertThat(at(" www.Nordlicht.example/ ").website()).isEqualTo("https://www.nordlicht.example");
  }

  @Test
  void nobodyButAnAdministratorDoes() {
    assertThat(
            catchThrowableOfType(
                Forbidden.class,
                () -> cast.henrik().run(() -> company.change(1, with(null, null, "DE")))))
        .isNotNull();
  }

  private String broken(CompanyProfile profile) {
    return catchThrowableOfType(
            RuleViolation.class, () -> cast.ruth().run(() -> company.change(1, profile)))
        .violations()
        .getFirst()
        .field();
  }

  private static CompanyProfile at(String website) {
    return with(null, null, "DE", website);
  }

  private static CompanyProfile with(String iban, String bic, String country) {
    return with(iban, bic, country, null);
  }

  private static CompanyProfile with(String iban, String bic, String country, String website) {
    return new CompanyProfile(
        "Nordlicht Ladenbau GmbH",
        null,
        null,
        " ",
        country,
        null,
        "a@b.example",
        website,
        null,
        null,
        null,
        null,
        " ",
        iban,
        bic,
        "de",
        "EUR",
        "Europe/Berlin");
  }
}
