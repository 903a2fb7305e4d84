package kontor.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kontor.platform.i18n.CountryName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Each identifier as typed, its normal form, and what is refused. */
class IdentifiersTest {

  /** VIES, the tax offices' own examples. */
  @ParameterizedTest
  @CsvSource({
    "DE 136 695 976, DE136695976",
    "de-136.695.976, DE136695976",
    "ATU 13585627, ATU13585627",
    "BE 428759497, BE0428759497",
    "GR 094259216, EL094259216",
    "CHE-116.281.710 MWST, CHE116281710MWST",
    "CHE-116.281.710, CHE116281710",
    "NO 974 760 673 MVA, NO974760673MVA",
    "GB 980 7806 84, GB980780684",
    "XI 980780684, XI980780684",
    "NL000099998B57, NL000099998B57",
    "RO 1630615123457, RO1630615123457",
    "BR16.727.230/0001-97, BR16727230000197"
  })
  void vatIds(String typed, String normal) {
    assertThat(VatId.check(typed)).isEqualTo(Checked.valid(normal));
  }

  @ParameterizedTest
  @CsvSource({
    "DE136695975, vat.checkDigit",
    "136695976, vat.format",
    "CHE116281711, vat.number",
    "NO974760674, vat.number",
    "GB980780685, vat.checkDigit",
    "NL000099998B58, vat.checkDigit",
    "RO1630615123458, vat.checkDigit",
    "QQ12345678, vat.country",
    "US, vat.digits",
    "siehe Rechnung, vat.digits",
    "GB1, vat.places",
    "DE 1366 9597, vat.places",
    "CZ1234567, vat.places",
    "RO12345678901, vat.places",
    "DE13669597Ä, vat.characters",
    "DE 1366959760 1366959760, vat.long"
  })
  void wrongVatIds(String typed, String reason) {
    assertThat(VatId.check(typed)).isInstanceOf(Checked.Invalid.class);
    assertThat(VatId.check(typed).violation("vatId").orElseThrow().key())
        .isEqualTo("identifier." + reason);
  }

  /** What is said is what is wrong: GB1 does begin with the country's letters. */
  @Test
  void aNumberTooShortIsToldHowLongItIs() {
    assertThat(VatId.check("GB1"))
        .isEqualTo(Checked.invalid("vat.places", new CountryName("GB"), "5 / 9 / 12", 1));
    assertThat(VatId.check("GR1234567"))
        .isEqualTo(Checked.invalid("vat.places", new CountryName("GR"), "9", 7));
    assertThat(Iban.check("GB00"))
        .isEqualTo(Checked.invalid("iban.places", new CountryName("GB"), 22, 4));
    assertThat(Iban.check("DE00 1234"))
        .isEqualTo(Checked.invalid("iban.places", new CountryName("DE"), 22, 8));
  }

  @Test
  void ibans() {
    assertThat(Iban.check("de89 3704 0044 0532 0130 00").value())
        .contains("DE89370400440532013000");
    assertThat(Iban.display("DE89370400440532013000")).isEqualTo("DE89 3704 0044 0532 0130 00");
    assertThat(key(Iban.check("DE88 3704 0044 0532 0130 00")))
        .isEqualTo("identifier.iban.checkDigits");
    assertThat(key(Iban.check("DE89 3704 0044 0532 0130"))).isEqualTo("identifier.iban.places");
    assertThat(key(Iban.check("3704 0044 0532 0130 00"))).isEqualTo("identifier.iban.format");
    assertThat(key(Iban.check("DE"))).isEqualTo("identifier.iban.format");
    assertThat(key(Iban.check("DE89 3704 0044 0532 0130 0ß"))).isEqualTo("identifier.iban.places");
    assertThat(key(Iban.check("DE89 3704 0044 0532 0130 0ä")))
        .isEqualTo("identifier.iban.characters");
    assertThat(key(Iban.check("DE89 37O4 0044 0532 0130 00")))
        .isEqualTo("identifier.iban.structure");
    assertThat(key(Iban.check("QQ89370400440532013000"))).isEqualTo("identifier.iban.country");
  }

  @Test
  void codesOfBanks() {
    assertThat(Bic.check("cobadeff xxx").value()).contains("COBADEFFXXX");
    assertThat(key(Bic.check("COBAQQFF"))).isEqualTo("identifier.bic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amtsgericht Köln HRB 49263 | Köln HRB 49263",
        "AG Koeln, HRB Nr. 49263    | Köln HRB 49263",
        "HRB 151080B (Charlottenburg) | Berlin (Charlottenburg) HRB 151080 B",
        "hrb 4711                   | HRB 4711",
        "gnr 12, Bremen             | Bremen GnR 12",
        "GsR 7, Hamburg             | Hamburg GsR 7"
      })
  void registerNumbers(String typed, String normal) {
    assertThat(RegisterNumber.check(typed, "DE")).isEqualTo(Checked.valid(normal));
  }

  @Test
  void registerNumbersElsewhere() {
    assertThat(RegisterNumber.check("FN 56247 T", "AT").value()).contains("FN 56247t");
    assertThat(key(RegisterNumber.check("HRB 1", "AT"))).isEqualTo("identifier.register.austrian");
    assertThat(RegisterNumber.check(" 0123  4567", "GB").value()).contains("0123 4567");
    assertThat(key(RegisterNumber.check("Entenhausen HRB 1", "DE")))
        .isEqualTo("identifier.register.court");
  }

  @ParameterizedTest
  @CsvSource({
    "28195, DE, 28195",
    "D-28195, DE, 28195",
    "A-1010, AT, 1010",
    "1012ab, NL, 1012 AB",
    "00950, PL, 00-950",
    "021381234, US, 02138-1234",
    "ec1a 1bb, GB, EC1A 1BB"
  })
  void postalCodes(String typed, String country, String normal) {
    assertThat(PostalCode.check(typed, country)).isEqualTo(Checked.valid(normal));
  }

  @ParameterizedTest
  @CsvSource({"2819, DE", "28195 Bremen, DE", "10100, AT", "?, GB", "'', DE"})
  void wrongPostalCodes(String typed, String country) {
    assertThat(key(PostalCode.check(typed, country))).isEqualTo("identifier.postalCode");
  }

  @ParameterizedTest
  @CsvSource({
    "hubspot.com, https://hubspot.com",
    "HTTP://WWW.Example.COM/, http://www.example.com",
    "www.müller-bäckerei.de/Über uns?a=ß, https://www.müller-bäckerei.de/Über%20uns?a=ß",
    "https://xn--mller-kva.de, https://müller.de",
    "example.com:8080/x#y, https://example.com:8080/x#y"
  })
  void webAddresses(String typed, String normal) {
    assertThat(WebAddress.check(typed)).isEqualTo(Checked.valid(normal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.com",
        "https://user@example.com",
        "localhost",
        "firma",
        "data:text/html,x",
        "https://exa mple.com",
        "http://1.2.3.4",
        "//",
        "",
        "https://example.com\\@x.de"
      })
  void noWebAddresses(String typed) {
    assertThat(key(WebAddress.check(typed))).isEqualTo("identifier.web");
  }

  @ParameterizedTest
  @CsvSource({
    "Anna.Muster@Example.COM, Anna.Muster@example.com",
    "mailto:a+b@müller.de, a+b@müller.de",
    "jörg@xn--mller-kva.de, jörg@müller.de",
    "o'brien@sub.example.co.uk, o'brien@sub.example.co.uk"
  })
  void mailAddresses(String typed, String normal) {
    assertThat(MailAddress.check(typed)).isEqualTo(Checked.valid(normal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "@example.com",
        "a@b",
        "a..b@example.com",
        ".a@example.com",
        "a b@example.com",
        "a@example..com",
        "a@-example.com",
        "a@example.com, b@example.com",
        "a\u202Eb@example.com",
        ""
      })
  void noMailAddresses(String typed) {
    assertThat(key(MailAddress.check(typed))).isEqualTo("identifier.mail");
  }

  @Test
  void nothingEverThrows() throws IOException {
    var checks =
        Map.<String, Function<String, Object>>of(
            "vat", VatId::check,
            "iban", Iban::check,
            "bic", Bic::check,
            "register", typed -> RegisterNumber.check(typed, "DE"),
            "postal code", typed -> PostalCode.check(typed, "DE"),
            "web", WebAddress::check,
            "mail", MailAddress::check,
            "rest", typed -> List.of(Countries.find(typed), LegalForms.split(typed)));
    var hostile = new ArrayList<String>();
    new ObjectMapper()
        .readTree(Files.readString(Path.of("src/test/resources/naughty-strings/blns.json")))
        .forEach(each -> hostile.add(each.asString()));
    for (var part : List.of("a", "0", ".", " ", "@", "a.", "ä", "&", "\uD800", "٣", "HRB 1 "))
      hostile.add(part.repeat(20_000));
    for (var part :
        List.of(
            "GB1",
            "CH1",
            "NO1",
            "EU1",
            "LV1",
            "DE00",
            "DE٣٣٣٣٣٣٣٣٣",
            "RO٣٣٣٣٣٣٣٣",
            "ES",
            "FR",
            "IE",
            "NL",
            "CY9",
            "a@\uD800.de",
            "https://\uD800.de/\uD800")) hostile.add(part);

    hostile.forEach(typed ->
        checks.forEach((name, check) ->
            assertThatCode(() -> check.apply(typed))
                .as(name + ": " + typed)
                .doesNotThrowAnyException()));
  }

  private static String key(Checked checked) {
    return checked.violation("x").orElseThrow().key();
  }
}
