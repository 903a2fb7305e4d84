package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Notation;
import kontor.platform.record.Decisions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whose customer it is, and his deputy, decide who leads him and who sees him. */
@KontorTest
class WhoLeadsTest {

  private static final String VERA = kontor.demo.Cast.VERA.toString();
  private static final String CLARA = kontor.demo.Cast.CLARA.toString();

  @Autowired MockMvc web;
  @Autowired AccountImport accountImport;
  @Autowired Decisions decisions;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired DSLContext database;
  @Autowired Cast cast;

  @Test
  void customersAreTakenFromWhoLeadsThemByNobodyButTheHead() {
    var id = samples.create(cast.vera(), "name", "Begehrt GmbH");
    assertThatThrownBy(() -> samples.change(cast.clara(), id, 1, "owner", CLARA))
        .hasMessageContaining("account.ownerByOthers");
    samples.change(cast.henrik(), id, 1, "owner", CLARA);
    samples.change(cast.clara(), id, 2, "owner", "");
    samples.change(cast.vera(), id, 3, "owner", VERA);
    assertThat(samples.get(cast.vera(), id).get(AccountList.OWNER))
        .isEqualTo(kontor.demo.Cast.VERA);
  }

  @Test
  void theirDeputyIsNamedByThoseWhoLeadThem() {
    var id = samples.create(cast.vera(), "name", "Hintertür GmbH");
    assertThatThrownBy(() -> samples.change(cast.clara(), id, 1, "deputy", CLARA))
        .hasMessageContaining("account.ownerByOthers");
    samples.change(cast.vera(), id, 1, "deputy", CLARA);
    samples.change(cast.clara(), id, 2, "owner", CLARA);
  }

  @Test
  void customersAreLedByThoseAloneWhoSeeThem() {
    var murat = kontor.demo.Cast.MURAT.toString();
    var id = samples.create(cast.vera(), "name", "Verlegt GmbH");
    for (var leading : List.of("owner", "deputy"))
      assertThatThrownBy(() -> samples.change(cast.vera(), id, 1, leading, murat))
          .hasMessageContaining("account.leadsNone");
    assertThatThrownBy(() -> samples.create(cast.vera(), "name", "Verirrt GmbH", "owner", murat))
        .hasMessageContaining("account.leadsNone");
  }

  @Test
  void isSaidAtTheFieldOfWhoeverWouldNotSeeThem() {
    var murat = kontor.demo.Cast.MURAT.toString();
    var id = samples.create(cast.vera(), "name", "Verlegt GmbH");
    for (var leading : List.of("owner", "deputy")) {
      Desk.of(web, kontor.demo.Cast.VERA)
          .submit("/accounts/" + id, "version", "1", leading, murat, "employees", "viele")
          .is(422)
          .says("field-employees-error", "field-" + leading + "-error");
      Desk.of(web, kontor.demo.Cast.VERA)
          .submit("/accounts", "name", "Verirrt GmbH", leading, murat, "employees", "viele")
          .is(422)
          .says("field-employees-error", "field-" + leading + "-error");
      var row =
          new ImportRow(
              2,
              Notation.CANONICAL,
              Map.of("name", "Verirrt GmbH", leading, murat, "employees", "viele"));
      assertThat(
              cast.vera()
                  .call(() -> accountImport.check(List.of(row), RowsBefore.NONE))
                  .getFirst()
                  .violations())
          .extracting(RuleViolation.Violation::field, RuleViolation.Violation::key)
          .containsExactlyInAnyOrder(
              tuple(leading, "account.leadsNone"), tuple("employees", "field.notANumber"));
    }
  }

  @Test
  void isToldTogetherWithACountryThatIsNone() {
    var murat = kontor.demo.Cast.MURAT.toString();
    var id = samples.create(cast.vera(), "name", "Atlantisch GmbH");
    Desk.of(web, kontor.demo.Cast.VERA)
        .submit(
            "/accounts/" + id,
            "version",
            "1",
            "deputy",
            murat,
            "customerNumber",
            "",
            "country",
            "Atlantis")
        .is(422)
        .says("field-country-error", "field-deputy-error", "field-customerNumber-error");
  }

  @Test
  void ofATeamsCustomerNobodyElseIsTheDeputy() {
    var id = samples.create(cast.vera(), "name", "Vertraut GmbH");
    samples.confineToTeam(cast.vera(), id);
    var version = samples.get(cast.vera(), id).version();
    assertThatThrownBy(() -> samples.change(cast.vera(), id, version, "deputy", CLARA))
        .hasMessageContaining("account.leadsNone");
    samples.change(cast.vera(), id, version, "deputy", kontor.demo.Cast.JONAS.toString());
  }

  @Test
  void customersOfNobodyAreForNobodysTeam() {
    var id = samples.create(cast.aylin(), "name", "Herrenlos GmbH");
    for (var rule : List.of("owner", "team"))
      assertThatThrownBy(() ->
              cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, rule)))
          .hasMessageContaining("account.audience.needsOwner");
    assertThat(samples.get(cast.clara(), id).name()).isEqualTo("Herrenlos GmbH");
  }

  @Test
  void whatIsAddedLaterIsForTheSamePeople() {
    var id = samples.create(cast.vera(), "name", "Später GmbH");
    samples.confineToTeam(cast.vera(), id);
    cast.vera().run(() -> timeline.note(id, "Nachgetragen", null));
    samples.addAddress(cast.vera(), id, "uses", "post", "city", "Ulm");
    var audience = samples.get(cast.vera(), id).audience();
    for (var table : List.of("timeline_entry", "account_address"))
      assertThat(
              samples.as(
                  cast.vera(),
                  () ->
                      database
                          .fetch(
                              "select audience_id from customers."
                                  + table
                                  + " where account_id = ?",
                              id.value())
                          .getValues(0, Integer.class)))
          .containsOnly(audience);
  }

  @Test
  void customersAreHiddenByWhoLeadsThemAndNobodyElse() {
    var id = samples.create(cast.vera(), "name", "Veras GmbH");
    assertThatThrownBy(() ->
            cast.clara().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "owner")))
        .isInstanceOf(Forbidden.class);
    cast.henrik().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "owner"));
    assertThat(samples.get(cast.vera(), id).name()).isEqualTo("Veras GmbH");
    assertThatThrownBy(() -> samples.get(cast.jonas(), id)).isInstanceOf(NotFound.class);
  }
}
