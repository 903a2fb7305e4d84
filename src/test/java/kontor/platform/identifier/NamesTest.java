package kontor.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, legal forms and register courts by the names people write. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Deutschland, DE",
    "Germany, DE",
    "GERMANY, DE",
    "BRD, DE",
    "D, DE",
    "de, DE",
    "DEU, DE",
    "Allemagne, DE",
    "Österreich, AT",
    "Oesterreich, AT",
    "Osterreich, AT",
    "A, AT",
    "Austria, AT",
    "Schweiz, CH",
    "Suisse, CH",
    "CH, CH",
    "USA, US",
    "U.S.A., US",
    "United States, US",
    "Vereinigte Staaten, US",
    "UK, GB",
    "United Kingdom, GB",
    "England, GB",
    "Großbritannien, GB",
    "Mexico, MX",
    "México, MX",
    "Mexiko, MX",
    "Polska, PL",
    "Česko, CZ",
    "Tschechien, CZ",
    "Dänemark, DK",
    "Daenemark, DK",
    "Nederland, NL",
    "Holland, NL",
    "Türkiye, TR",
    "Türkei, TR",
    "España, ES",
    "Italia, IT",
    "Südkorea, KR",
    "Elfenbeinküste, CI",
    "Kosovo, XK",
    "Brazil, BR",
    "Kosovo, XK",
    "Sweden, SE"
  })
  void countries(String typed, String code) {
    assertThat(Countries.find(typed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "Entenhausen", "Bayern"})
  void noCountries(String typed) {
    assertThat(Countries.find(typed)).isEmpty();
  }

  @Test
  void countriesAreNamedAndSortedAsTheReaderDoes() {
    assertThat(Countries.name("AT", Locale.GERMANY)).isEqualTo("Österreich");
    assertThat(Countries.name("AT", Locale.UK)).isEqualTo("Austria");
    assertThat(Countries.name("QQ", Locale.UK)).isEqualTo("QQ");
    var german = Countries.codes(Locale.GERMANY);
    assertThat(german).hasSizeGreaterThan(240);
    assertThat(german.indexOf("AT")).isLessThan(german.indexOf("PL"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Müller GmbH                        | Müller | GmbH",
        "MÜLLER GMBH                        | MÜLLER | GmbH",
        "Müller & Söhne GmbH & Co. KG       | Müller & Söhne | GmbH & Co. KG",
        "Müller GmbH&Co.KG                  | Müller | GmbH & Co. KG",
        "Müller GmbH und Co KG              | Müller | GmbH & Co. KG",
        "Müller Verwaltungs mbH & Co. KGaA  | Müller Verwaltungs | GmbH & Co. KGaA",
        "Müller & Co. KG                    | Müller & Co. | KG",
        "Kater UG (haftungsbeschränkt)      | Kater | UG (haftungsbeschränkt)",
        "Kater UG (haftungsbeschraenkt) i.G.| Kater | UG (haftungsbeschränkt)",
        "Hanse AG in Liquidation            | Hanse | AG",
        "Bäckerei Höß e.K.                  | Bäckerei Höß | e. K.",
        "Winzer Mosel eG                    | Winzer Mosel | eG",
        "SAP SE                             | SAP | SE",
        "Acme, Inc.                         | Acme | Inc.",
        "Acme Corporation                   | Acme | Corp.",
        "Contoso Ltd                        | Contoso | Ltd.",
        "Plus Retail B.V.                   | Plus Retail | B.V.",
        "Fiat S.p.A.                        | Fiat | S.p.A.",
        "Dupont S.A.                        | Dupont | S.A.",
        "Rossi S.r.l.                       | Rossi | S.r.l.",
        "Novak s.r.o.                       | Novak | s.r.o.",
        "Škoda Auto a.s.                    | Škoda Auto | a.s.",
        "Kowalski Sp. z o.o.                | Kowalski | Sp. z o.o."
      })
  void legalForms(String whole, String name, String form) {
    var split = LegalForms.split(whole);

    assertThat(split.name()).isEqualTo(name);
    assertThat(split.form()).contains(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GmbH", "Jumpin as", "Königlich Essen", "Around the Horn", "Isdom", ""})
  void namesWithoutAForm(String name) {
    assertThat(LegalForms.split(name).form()).isEmpty();
    assertThat(LegalForms.split(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Amtsgericht Muenchen, München",
    "Munchen, München",
    "Frankfurt a.M., Frankfurt am Main",
    "Frankfurt (Oder), Frankfurt/Oder",
    "Berlin-Charlottenburg, Berlin (Charlottenburg)"
  })
  void registerCourts(String typed, String court) {
    assertThat(RegisterCourts.find(typed)).contains(court);
    assertThat(RegisterCourts.all()).contains(court).hasSizeGreaterThan(130);
  }
}
