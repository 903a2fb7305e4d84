package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kontor.Cast;
import kontor.KontorTest;
import kontor.history.History;
import kontor.history.HistoryEntry;
import kontor.history.HistoryItem;
import kontor.history.HistoryPage;
import kontor.history.Origin;
import kontor.identity.Audiences;
import kontor.platform.Ids;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.list.RecordInput;
import kontor.platform.record.Decisions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class AccountHistoryTest {

  @Autowired History history;
  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired Timeline timeline;
  @Autowired Audiences audiences;
  @Autowired RecordInput input;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired Texts texts;
  @Autowired Cast cast;

  @Test
  void saysWhoChangedWhatFromWhatToWhat() {
    var parent = create("name", "Mutter AG");
    var id = create("name", "Tochter GmbH", "city", "Bremen", "kinds", "prospect");
    change(
        cast.jonas().because("request:11111111-2222-3333-4444-555566667777"),
        id,
        1,
        Map.of(
            "city", "Husum",
            "kinds", "customer,supplier",
            "annualRevenue", "1234567.5",
            "annualRevenueCurrency", "EUR",
            "centralInvoicing", "true",
            "parent", parent.toString(),
            "customerSince", "2024-03-01"));

    assertThat(told(cast.vera(), id))
        .containsExactly(
            "Jonas Behrens | Geändert | Ort: Bremen → Husum | Beziehung: Interessent → Kunde,"
                + " Lieferant | Umsatz der Firma: – → 1.234.567,50\u00a0€ | Währung des Umsatzes: – → EUR |"
                + " Gehört zu: – → Mutter AG | Gruppe: – → Mutter AG | Kunde seit: – → 01.03.2024 | Rechnungen an die"
                + " Zentrale: Nein → Ja",
            "Vera Lindqvist | Angelegt");
    assertThat(told(english(cast.vera()), id).getFirst())
        .contains("Jonas Behrens | Changed | City: Bremen → Husum")
        .contains("Relation: Prospect → Customer, Supplier")
        .contains("Company revenue: – → €1,234,567.50")
        .contains("Customer since: – → 1 Mar 2024")
        .contains("Invoices to the parent company: No → Yes");
    var entry = page(cast.vera(), id, null).entries().getFirst();
    assertThat(entry.origin().say(words(cast.vera()))).isEqualTo("Vorgang 66667777");
    assertThat(entry.actor()).isEqualTo(kontor.demo.Cast.JONAS.toString());
  }

  @Test
  void saysWhatTheGroupBecameToo() {
    var top = create("name", "Oben AG");
    var id = create("name", "Unten GmbH");
    change(vera(), id, 1, Map.of("parent", top.toString()));
    assertThat(told(cast.vera(), id).getFirst())
        .contains("Gehört zu: – → Oben AG")
        .contains("Gruppe: – → Oben AG")
        .containsOnlyOnce("Geändert");
  }

  @Test
  void callsArchivingAndRestoringByTheirNames() {
    var id = create("name", "Alt GmbH");
    vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Geschäft aufgegeben"));
    assertThat(told(cast.jonas(), id))
        .containsExactly(
            "Vera Lindqvist | Archiviert | Archiviert wegen: – → Geschäft aufgegeben",
            "Vera Lindqvist | Angelegt");
    vera().run(() -> decisions.restore(Accounts.TABLE, id.value(), null));
    assertThat(told(english(cast.jonas()), id).getFirst())
        .isEqualTo("Vera Lindqvist | Restored | Archived because: Geschäft aufgegeben → –");
  }

  @Test
  void keepsNotesAddressesAndPhonesWithTheirAccount() {
    var id = create("name", "Vielseitig GmbH");
    var long_ = "Ruft nur vormittags an.\n" + "Mehr dazu. ".repeat(40);
    jonas().run(() -> timeline.note(id, long_, null));
    var phone = Ids.next();
    as(
        vera(),
        () ->
            database
                .insertInto(ACCOUNT_CHANNEL)
                .set(ACCOUNT_CHANNEL.ID, phone)
                .set(ACCOUNT_CHANNEL.ACCOUNT_ID, id.value())
                .set(ACCOUNT_CHANNEL.KIND, "mobile")
                .set(ACCOUNT_CHANNEL.VALUE, "0170 1")
                .set(ACCOUNT_CHANNEL.AUDIENCE_ID, Audiences.EVERYONE)
                .execute());
    as(
        vera(),
        () ->
            database
                .update(ACCOUNT_CHANNEL)
                .set(ACCOUNT_CHANNEL.VALUE, "0170 2")
                .where(ACCOUNT_CHANNEL.ID.eq(phone))
                .execute());
    as(
        cast.aylin(),
        () -> database.deleteFrom(ACCOUNT_CHANNEL).where(ACCOUNT_CHANNEL.ID.eq(phone)).execute());
    as(
        vera(),
        () ->
            database
                .insertInto(ACCOUNT_ADDRESS)
                .set(ACCOUNT_ADDRESS.ID, Ids.next())
                .set(ACCOUNT_ADDRESS.ACCOUNT_ID, id.value())
                .set(ACCOUNT_ADDRESS.USES, new String[] {"delivery"})
                .set(ACCOUNT_ADDRESS.STREET, "Rampe 3")
                .set(ACCOUNT_ADDRESS.POSTCODE, "25813")
                .set(ACCOUNT_ADDRESS.CITY, "Husum")
                .set(ACCOUNT_ADDRESS.AUDIENCE_ID, Audiences.EVERYONE)
                .execute());

    assertThat(items(cast.vera(), id))
        .containsExactlyInAnyOrder(
            "Vera Lindqvist: Anschrift hinzugefügt (Rampe 3, 25813 Husum)",
            "Aylin Demir: Mobil entfernt (0170 2)",
            "Vera Lindqvist: Mobil geändert (0170 2) Nummer oder Adresse: 0170 1 → 0170 2",
            "Vera Lindqvist: Mobil hinzugefügt (0170 1)",
            "Jonas Behrens: Notiz hinzugefügt (Ruft nur vormittags an. …)",
            "Vera Lindqvist: Angelegt");
    var note =
        page(cast.vera(), id, null).entries().stream()
            .flatMap(entry -> entry.items().stream())
            .filter(item -> item.title().equals("Notiz hinzugefügt"))
            .findFirst()
            .orElseThrow();
    assertThat(note.subject().whole()).isEqualTo(long_.strip());
  }

  @Test
  void saysWhoMaySeeItSinceAndIsSilentToTheOthers() {
    var id = create("name", "Vertraulich GmbH");
    var north = as(cast.vera(), () -> audiences.team(kontor.demo.Cast.TEAM_NORTH));
    vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));

    assertThat(told(cast.jonas(), id).getFirst())
        .startsWith("Vera Lindqvist | Geändert | Sichtbar für: ")
        .endsWith(explained(cast.jonas(), Audiences.EVERYONE, north));
    assertThat(told(english(cast.henrik()), id).getFirst())
        .isEqualTo(
            "Vera Lindqvist | Changed | Visible to: "
                + explained(english(cast.henrik()), Audiences.EVERYONE, north));
    assertThatThrownBy(() -> page(cast.clara(), id, null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> page(cast.ruth(), id, null)).isInstanceOf(NotFound.class);
  }

  @Test
  void doesNotNameAnAudienceToThoseOutsideIt() {
    var id = create("name", "Einst vertraulich GmbH");
    vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "team"));
    vera().run(() -> decisions.confine(Accounts.TABLE, id.value(), null, "everyone"));
    assertThat(told(cast.clara(), id).getFirst())
        .contains("Sichtbar für: (für Sie nicht sichtbar) → ");
    var north = as(cast.vera(), () -> audiences.team(kontor.demo.Cast.TEAM_NORTH));
    assertThat(numbers(cast.clara(), id)).containsExactly(null, Audiences.EVERYONE);
    assertThat(numbers(cast.jonas(), id)).containsExactly(north, Audiences.EVERYONE);
  }

  /** Before and after, as programs are told. */
  private List<Integer> numbers(Viewer viewer, AccountId id) {
    var field = page(viewer, id, null).entries().getFirst().items().getFirst().fields().getFirst();
    return Stream.of(field.before(), field.after())
        .map(kept -> kept == null ? null : kept.asInt())
        .toList();
  }

  @Test
  void hidesANoteForFewerPeopleFromTheOthers() {
    var id = create("name", "Geflüster GmbH");
    vera().run(() -> timeline.note(id, "Segelt in der Kieler Woche", "team"));
    assertThat(items(cast.jonas(), id))
        .contains("Vera Lindqvist: Notiz hinzugefügt (Segelt in der Kieler Woche)");
    assertThat(items(cast.clara(), id)).containsExactly("Vera Lindqvist: Angelegt");
  }

  @Test
  void doesNotTellOfARecordTheViewerMayNotSee() {
    var secret = create("name", "Geheim AG");
    var id = create("name", "Offen GmbH");
    change(vera(), id, 1, Map.of("parent", secret.toString()));
    vera().run(() -> decisions.confine(Accounts.TABLE, secret.value(), null, "team"));
    assertThat(told(cast.jonas(), id)).anyMatch(line -> line.contains("Geheim AG"));
    assertThat(told(cast.clara(), id)).containsExactly("Vera Lindqvist | Angelegt");
  }

  @Test
  void namesTheJobOrTheImportAChangeCameFrom() {
    var id = create("name", "Eingelesen GmbH");
    var cause = Ids.next();
    change(cast.vera().because("import:" + cause), id, 1, Map.of("city", "Kiel"));
    change(cast.vera().because("job:" + cause), id, 2, Map.of("city", "Plön"));
    var origins = page(cast.vera(), id, null).entries().stream().map(HistoryEntry::origin).toList();
    assertThat(origins.subList(0, 2))
        .containsExactly(
            new Origin(Origin.Kind.JOB, cause.toString()),
            new Origin(Origin.Kind.IMPORT, cause.toString()));
    var short_ = cause.toString().substring(28);
    assertThat(origins.get(0).say(words(cast.vera()))).isEqualTo("Arbeit " + short_);
    assertThat(origins.get(1).say(words(english(cast.vera())))).isEqualTo("Import " + short_);
  }

  @Test
  void tellsTogetherWhatWasDoneTogether() {
    var id = create("name", "Zusammen GmbH");
    var request = cast.vera().because("request:" + Ids.next());
    as(
        request,
        () -> {
          change(request, id, 1, Map.of("city", "Kiel"));
          return timeline.note(id, "Umgezogen", null);
        });
    assertThat(page(cast.vera(), id, null).entries())
        .first()
        .satisfies(entry -> assertThat(entry.items()).extracting(HistoryItem::title).hasSize(2));
  }

  private Viewer vera() {
    return cast.vera().because("request:" + Ids.next());
  }

  private Viewer jonas() {
    return cast.jonas().because("request:" + Ids.next());
  }

  private List<String> told(Viewer viewer, AccountId id) {
    return HistoryLines.ofEntries(page(viewer, id, null));
  }

  private List<String> items(Viewer viewer, AccountId id) {
    return HistoryLines.ofItems(page(viewer, id, null));
  }

  private AccountId create(String... fields) {
    return new TypedAccounts(accounts, input).create(vera(), fields);
  }

  private void change(Viewer viewer, AccountId id, int seen, Map<String, String> fields) {
    new TypedAccounts(accounts, input).change(viewer, id, seen, fields);
  }

  private HistoryPage page(Viewer viewer, AccountId id, String before) {
    return viewer.call(() -> history.of(AccountList.CATALOGUE, id.value(), before));
  }

  private String explained(Viewer viewer, int before, int after) {
    return viewer.call(() ->
        audiences.explain(before).sentence(words(viewer))
            + " → "
            + audiences.explain(after).sentence(words(viewer)));
  }

  private Wording words(Viewer viewer) {
    return texts.wording(viewer.preferences().locale(), viewer.preferences().zone());
  }

  private static Viewer english(Viewer viewer) {
    var own = viewer.preferences();
    return new Viewer(
        viewer.actor(),
        viewer.name(),
        viewer.audiences(),
        viewer.roles(),
        new Preferences(Locale.UK, own.zone(), own.theme(), own.density()),
        viewer.cause());
  }

  private <T> T as(Viewer viewer, Supplier<T> work) {
    return viewer.call(() -> transaction.execute(status -> work.get()));
  }
}
