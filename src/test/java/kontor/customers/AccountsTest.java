package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.Audiences;
import kontor.platform.Viewer;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.FieldValues;
import kontor.platform.list.Notation;
import kontor.platform.list.RecordInput;
import kontor.platform.record.Decisions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class AccountsTest {

  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired Audiences audiences;
  @Autowired RecordInput input;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;

  @Test
  void areLedByWhoEntersThemAndGetANumber() {
    var vera = cast.vera();
    var account = vera.call(() -> accounts.get(create("name", "Neu & Söhne GmbH", "city", "Kiel")));
    assertThat(account.name()).isEqualTo("Neu & Söhne GmbH");
    assertThat(account.nameOf(AccountList.OWNER)).isEqualTo("Vera Lindqvist");
    assertThat(account.get(AccountList.NUMBER)).matches("\\d{5,}");
    assertThat(account.get(AccountList.KINDS)).containsExactly("prospect");
    assertThat(account.version()).isEqualTo(1);
  }

  @Test
  void understandGermanAndEnglishWordsAndNames() {
    var account =
        cast.aylin()
            .call(() ->
                accounts.get(
                    create(
                        "name",
                        "Wörter AG",
                        "kinds",
                        "Kunde, supplier",
                        "class",
                        "Kleine Kette",
                        "owner",
                        "jonas behrens",
                        "employees",
                        "1.150",
                        "country",
                        "Österreich")));
    assertThat(account.get(AccountList.KINDS)).containsExactly("customer", "supplier");
    assertThat(account.get(AccountList.CLASS)).isEqualTo("small_chain");
    assertThat(account.nameOf(AccountList.OWNER)).isEqualTo("Jonas Behrens");
    assertThat(account.get(AccountList.EMPLOYEES)).isEqualTo(1150);
    assertThat(account.get(AccountList.COUNTRY)).isEqualTo("AT");
  }

  @Test
  void refuseWhatIsWrongAllAtOnceAtItsField() {
    assertThatThrownBy(() ->
            cast.vera()
                .run(() ->
                    create(
                        "name",
                        " ",
                        "employees",
                        "viele",
                        "class",
                        "riesig",
                        "owner",
                        "Niemand",
                        "verifiedOn",
                        "gestern")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(RuleViolation.Violation::field)
                    .containsExactlyInAnyOrder("name", "employees", "class", "owner"));
  }

  @Test
  void refuseANumberThatIsUsedAlready() {
    var number = "N-" + UUID.randomUUID().toString().substring(0, 8);
    cast.vera().run(() -> create("name", "Eins", "customerNumber", number));
    assertThatThrownBy(
            () -> cast.jonas().run(() -> create("name", "Zwei", "customerNumber", number)))
        .hasMessageContaining("field.used");
  }

  @Test
  void areNotWrittenByAnotherDepartmentNorSeenByIt() {
    var id = cast.vera().call(() -> create("name", "Nichts fürs Lager"));
    assertThatThrownBy(() -> cast.murat().run(() -> create("name", "Aus dem Lager")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> cast.murat().run(() -> accounts.get(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void keepWhatTwoPeopleChangeInDifferentFields() {
    var id =
        cast.vera()
            .call(() -> create("name", "Zweisam GmbH", "city", "Bremen", "industry", "Optik"));
    var seen = Map.of("name", "Zweisam GmbH", "city", "Bremen", "industry", "Optik");
    cast.jonas().run(() -> accounts.change(id, 1, typed(with(seen, "city", "Hamburg"))));
    cast.vera().run(() -> accounts.change(id, 1, typed(with(seen, "industry", "Mode"))));
    var account = cast.vera().call(() -> accounts.get(id));
    assertThat(account.get(AccountList.CITY)).isEqualTo("Hamburg");
    assertThat(account.get(AccountList.INDUSTRY)).isEqualTo("Mode");
    assertThat(account.version()).isEqualTo(3);
  }

  @Test
  void showBothSidesWhereTwoChangeTheSameField() {
    var id = cast.vera().call(() -> create("name", "Streit GmbH", "city", "Bremen"));
    cast.jonas().run(() -> accounts.change(id, 1, typed(Map.of("city", "Hamburg"))));
    assertThatThrownBy(
            () -> cast.vera().run(() -> accounts.change(id, 1, typed(Map.of("city", "Kiel")))))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.version()).isEqualTo(2);
              var field = conflict.fields().getFirst();
              assertThat(List.of(field.field(), field.mine(), field.theirs(), field.who()))
                  .isEqualTo(List.of("city", "Kiel", "Hamburg", "Jonas Behrens"));
            });
    assertThat(cast.vera().call(() -> accounts.get(id)).get(AccountList.CITY)).isEqualTo("Hamburg");
  }

  @Test
  void belongTogetherWithoutCircles() {
    var top = cast.vera().call(() -> create("name", "Oben AG"));
    var middle = cast.vera().call(() -> create("name", "Mitte GmbH", "parent", top.toString()));
    var low =
        cast.vera()
            .call(() ->
                create("name", "Filiale Unten", "type", "branch", "parent", middle.toString()));
    assertThat(cast.vera().call(() -> accounts.get(low)).nameOf(AccountList.GROUP))
        .isEqualTo("Oben AG");
    assertThatThrownBy(() ->
            cast.vera().run(() -> accounts.change(top, 1, typed(Map.of("parent", low.toString())))))
        .hasMessageContaining("parentCycle");
    assertThatThrownBy(() ->
            cast.vera().run(() -> accounts.change(top, 1, typed(Map.of("parent", top.toString())))))
        .hasMessageContaining("parentCycle");
    cast.vera().run(() -> accounts.change(middle, 1, typed(Map.of("parent", ""))));
    assertThat(cast.vera().call(() -> accounts.get(low)).nameOf(AccountList.GROUP))
        .isEqualTo("Mitte GmbH");
    assertThat(cast.vera().call(() -> accounts.get(middle)).get(AccountList.GROUP)).isNull();
  }

  @Test
  void keepTheirGroupHoweverDeepTheyStand() {
    var top = samples.create(cast.vera(), "name", "Ganz oben AG");
    var low = top;
    for (var depth = 0; depth < 60; depth++)
      low = samples.create(cast.vera(), "name", "Stufe " + depth, "parent", low.value().toString());
    assertThat(samples.get(cast.vera(), low).get(AccountList.GROUP)).isEqualTo(top.value());
  }

  @Test
  void areArchivedWithAReasonAndBroughtBack() {
    var id = cast.vera().call(() -> create("name", "Alt GmbH"));
    assertThatThrownBy(
            () -> cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "  ")))
        .hasMessageContaining("field.required");
    cast.vera()
        .run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Geschäft aufgegeben"));
    assertThat(cast.vera().call(() -> accounts.get(id)).archival().reason())
        .isEqualTo("Geschäft aufgegeben");
    cast.vera().run(() -> decisions.restore(Accounts.TABLE, id.value(), null));
    assertThat(cast.vera().call(() -> accounts.get(id)).archival()).isNull();
    assertThat(cast.vera().call(() -> timeline.of(id, null)))
        .extracting(TimelineEntry::kind)
        .containsExactly("restored", "archived");
  }

  @Test
  void takeTheirNotesAndHistoryAlongWhenTheyAreConfined() {
    var id = cast.vera().call(() -> create("name", "Vertraulich GmbH"));
    cast.jonas().run(() -> timeline.note(id, "Ruft gern an", null));
    cast.vera().run(() -> accounts.change(id, 1, typed(Map.of("city", "Husum"))));
    var north = as(cast.vera(), () -> audiences.team(kontor.demo.Cast.TEAM_NORTH));
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));
    assertThatThrownBy(() -> cast.clara().run(() -> accounts.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cast.clara().run(() -> timeline.note(id, "Gesehen?", null)))
        .isInstanceOf(NotFound.class);
    assertThat(cast.clara().call(() -> timeline.of(id, null))).isEmpty();
    assertThat(historyOf(cast.clara(), id)).isZero();
    assertThat(historyOf(cast.jonas(), id)).isGreaterThanOrEqualTo(3);
    assertThat(cast.jonas().call(() -> timeline.of(id, null)))
        .extracting(TimelineEntry::text)
        .contains("Ruft gern an");
    assertThat(cast.henrik().call(() -> accounts.get(id)).name()).isEqualTo("Vertraulich GmbH");
  }

  @Test
  void keepANoteForFewerPeopleFromTheOthers() {
    var id = cast.vera().call(() -> create("name", "Geflüster GmbH"));
    cast.vera().run(() -> timeline.note(id, "Segelt in der Kieler Woche", "team"));
    assertThat(cast.jonas().call(() -> timeline.of(id, null)).getFirst().narrower()).isTrue();
    assertThat(cast.clara().call(() -> timeline.of(id, null))).isEmpty();
  }

  @Test
  void keepItAlsoWhenTheyAreConfinedAndOpenedAgain() {
    var id = cast.vera().call(() -> create("name", "Auf und zu GmbH"));
    cast.vera().run(() -> timeline.note(id, "Nur für den Norden", "team"));
    cast.vera().run(() -> timeline.note(id, "Für alle", null));
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));
    cast.vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "everyone"));
    assertThat(cast.clara().call(() -> timeline.of(id, null)))
        .extracting(TimelineEntry::text)
        .containsExactly("Für alle");
    assertThat(cast.jonas().call(() -> timeline.of(id, null))).hasSize(2);
  }

  @Test
  void areOutOfReachAsTables() {
    assertThatThrownBy(
            () -> as(cast.vera(), () -> database.fetch("select * from customers_data.account")))
        .hasStackTraceContaining("permission denied for schema customers_data");
  }

  @Test
  void goToForeignAudiencesOnlyByHandingOver() {
    var south = as(cast.clara(), () -> audiences.team(kontor.demo.Cast.TEAM_SOUTH));
    var id = cast.vera().call(() -> create("name", "Fremd GmbH"));
    assertThatThrownBy(() ->
            as(
                cast.vera(),
                () ->
                    database
                        .update(ACCOUNT)
                        .set(ACCOUNT.AUDIENCE_ID, south)
                        .where(ACCOUNT.ID.eq(id.value()))
                        .execute()))
        .hasStackTraceContaining("check option");
  }

  private long historyOf(Viewer viewer, AccountId id) {
    return as(
        viewer,
        () ->
            database
                .fetchSingle(
                    "select count(*) from customers.account_history where root_id = ?", id.value())
                .get(0, Long.class));
  }

  private AccountId create(String... fields) {
    return accounts.create(new AccountDraft(typed(map(fields), true)));
  }

  private FieldValues typed(Map<String, String> fields) {
    return typed(fields, false);
  }

  private FieldValues typed(Map<String, String> fields, boolean whole) {
    return input.read(AccountList.CATALOGUE, fields, new Notation(',', false), whole);
  }

  private static Map<String, String> map(String... fields) {
    var map = new java.util.LinkedHashMap<String, String>();
    for (var i = 0; i < fields.length; i += 2) map.put(fields[i], fields[i + 1]);
    return map;
  }

  private static Map<String, String> with(Map<String, String> fields, String key, String value) {
    var map = new java.util.LinkedHashMap<>(fields);
    map.put(key, value);
    return map;
  }

  private <T> T as(Viewer viewer, Supplier<T> work) {
    return viewer.call(() -> transaction.execute(status -> work.get()));
  }
}
