package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.Company;
import kontor.identity.CompanyProfile;
import kontor.platform.error.RuleViolation;
import kontor.platform.error.RuleViolation.Violation;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.record.RecordEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Numbers and postcodes are read as those of the account's country; numbers of an account without
 * one as those of the company's own.
 */
@KontorTest
class HomeCountryTest {

  @Autowired Company company;
  @Autowired Accounts accounts;
  @Autowired AccountImport accountImport;
  @Autowired RecordInput input;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;

  @Test
  void isTheCompanysWhereTheAccountSaysNone() {
    var fields = Map.of("phone", "01 5331234", "registerNumber", "56247 T", "vatId", "U13585627");
    var account = in("AT", () -> created(fields));
    assertThat(account.get(AccountList.PHONE_E164)).isEqualTo("+4315331234");
    assertThat(account.get(AccountList.REGISTER_NUMBER)).isEqualTo("FN 56247t");
    assertThat(account.get(AccountList.VAT_ID)).isEqualTo("ATU13585627");
    assertThat(in("AT", () -> refused(Map.of("registerNumber", "HRB 4711"))))
        .isEqualTo("registerNumber identifier.register.austrian");
  }

  @Test
  void ofTheAccountGoesBeforeTheCompanys() {
    var fields =
        Map.of(
            "country",
            "Deutschland",
            "phone",
            "040 123456",
            "registerNumber",
            "hrb 4711",
            "vatId",
            "136695976",
            "postcode",
            "D-20095");
    var account = in("CH", () -> created(fields));
    assertThat(account.get(AccountList.PHONE_E164)).isEqualTo("+4940123456");
    assertThat(account.get(AccountList.REGISTER_NUMBER)).isEqualTo("HRB 4711");
    assertThat(account.get(AccountList.VAT_ID)).isEqualTo("DE136695976");
    assertThat(account.get(AccountList.POSTCODE)).isEqualTo("20095");
  }

  @Test
  void changesWithTheAccountAndWithTheCompany() {
    in(
        "AT",
        () -> {
          var id = accounts.create(draft(Map.of()));
          accounts.change(id, 1, read(Map.of("phone", "01 5331234"), false));
          assertThat(accounts.get(id).get(AccountList.PHONE_E164)).isEqualTo("+4315331234");
          accounts.change(id, 2, read(Map.of("country", "CH", "phone", "044 6681800"), false));
          assertThat(accounts.get(id).get(AccountList.PHONE_E164)).isEqualTo("+41446681800");
          return id;
        });
  }

  @Test
  void isAskedByTheImportBeforeAnythingIsWritten() {
    var rows =
        List.of(
            row(2, Map.of("country", "DE", "postcode", "1067")),
            row(3, Map.of("registerNumber", "HRB 4711")),
            row(4, Map.of("vatId", "U13585627", "legalForm", "gesmbh")));
    var verdicts = in("AT", () -> accountImport.check(rows, RowsBefore.NONE));
    assertThat(verdicts)
        .extracting(
            verdict -> verdict.violations().stream().map(Violation::field).toList().toString())
        .containsExactly("[postcode]", "[registerNumber]", "[]");
    assertThat(in("AT", () -> accountImport.write(rows)))
        .extracting(verdict -> verdict.violations().size())
        .containsExactly(1, 1, 0);
  }

  private static ImportRow row(long line, Map<String, String> fields) {
    var values = new LinkedHashMap<>(Map.of("name", "Heimat " + SampleAccounts.ownTag()));
    values.putAll(fields);
    return new ImportRow(line, Notation.CANONICAL, values);
  }

  @ParameterizedTest
  @CsvSource({
    "AT, 20095, postcode identifier.postalCode",
    "DE, 1067, postcode identifier.postalCode",
    "NL, 1012ab, 1012 AB",
    "SE, S-958 22, 958 22",
    "PT, 1675, 1675",
    ", 20095 x, 20095 x"
  })
  void postcodesAreThoseOfTheAccountsCountry(
      @Nullable String country, String typed, String outcome) {
    var values =
        FieldValues.none().with(AccountList.POSTCODE, typed).with(AccountList.COUNTRY, country);
    String found;
    try {
      var normal = CountryRules.apply(FieldValues.none(), values, () -> "DE");
      found = String.valueOf(normal.get(AccountList.POSTCODE));
    } catch (RuleViolation refused) {
      found = first(refused);
    }
    assertThat(found).isEqualTo(outcome);
  }

  @Test
  void whatStandsThereKeepsNobodyFromChangingSomethingElse() {
    var now = with(with(FieldValues.none(), AccountList.COUNTRY, "DE"), AccountList.POSTCODE, "1");
    var same = with(with(now, AccountList.CITY, "Ulm"), AccountList.POSTCODE, "1");
    assertThat(CountryRules.apply(now, same, () -> "DE").get(AccountList.POSTCODE)).isEqualTo("1");
    var moved = with(same, AccountList.COUNTRY, "AT");
    assertThat(
            catchThrowableOfType(
                RuleViolation.class, () -> CountryRules.apply(now, moved, () -> "DE")))
        .isNotNull();
    var onlyTheCountry = with(FieldValues.none(), AccountList.COUNTRY, "AT");
    assertThat(CountryRules.apply(now, onlyTheCountry, () -> "DE").get(AccountList.COUNTRY))
        .isEqualTo("AT");
  }

  @ParameterizedTest
  @CsvSource({
    "Nordlicht GmbH & Co KG, , GmbH & Co. KG",
    "Nordlicht, gmbh, GmbH",
    "Nordlicht, ag, AG",
    "Nordlicht GmbH, e.K., e. K.",
    "Nordlicht, Körperschaft, Körperschaft",
    "Nordlicht, , "
  })
  void legalFormsAreReadFromTheFieldOrTheName(
      String name, @Nullable String typed, @Nullable String form) {
    var account =
        in(
            "DE",
            () ->
                accounts.get(
                    accounts.create(
                        draft(Map.of("name", name, "legalForm", typed == null ? "" : typed)))));
    assertThat(account.get(AccountList.LEGAL_FORM)).isEqualTo(form);
  }

  private static <T> FieldValues with(FieldValues values, Column<T> column, T value) {
    return values.with(column, value);
  }

  private RecordEntry created(Map<String, String> fields) {
    return accounts.get(accounts.create(draft(fields)));
  }

  private String refused(Map<String, String> fields) {
    return first(catchThrowableOfType(RuleViolation.class, () -> created(fields)));
  }

  private static String first(RuleViolation refused) {
    var violation = refused.violations().getFirst();
    return violation.field() + " " + violation.key();
  }

  private AccountDraft draft(Map<String, String> fields) {
    var typed = new LinkedHashMap<>(Map.of("name", "Heimat " + SampleAccounts.ownTag()));
    typed.putAll(fields);
    return new AccountDraft(read(typed, true));
  }

  private FieldValues read(Map<String, String> typed, boolean whole) {
    return input.read(AccountList.CATALOGUE, typed, Notation.CANONICAL, whole);
  }

  /** With the company in another country, for the time of one transaction that leaves nothing. */
  private <T> T in(String country, Supplier<T> work) {
    return cast.ruth()
        .call(() ->
            transaction.execute(status -> {
              status.setRollbackOnly();
              var seen = company.find().orElseThrow();
              company.change(seen.version(), movedTo(country, seen.profile()));
              return work.get();
            }));
  }

  private static CompanyProfile movedTo(String country, CompanyProfile from) {
    return new CompanyProfile(
        from.name(),
        from.street(),
        from.postcode(),
        from.city(),
        country,
        from.phone(),
        from.email(),
        from.website(),
        from.vatId(),
        from.registerCourt(),
        from.registerNumber(),
        from.directors(),
        from.bank(),
        from.iban(),
        from.bic(),
        from.language(),
        from.currency(),
        from.zone());
  }
}
