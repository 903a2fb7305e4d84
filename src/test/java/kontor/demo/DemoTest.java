package kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.history.History;
import kontor.identity.Teams;
import kontor.platform.list.ListRow;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import kontor.platform.number.NumberRanges;
import kontor.platform.phone.PhoneNumbers;
import kontor.platform.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The demo looks as if people had worked with it for two years. */
@KontorTest
class DemoTest {

  private static final String HANSA = "10284";

  @Autowired Accounts accounts;
  @Autowired Timeline timeline;
  @Autowired RecordLists lists;
  @Autowired Teams teams;
  @Autowired NumberRanges numbers;
  @Autowired kontor.Cast cast;
  @Autowired DemoLives.Writer lives;
  @Autowired DemoPast past;
  @Autowired History history;
  @Autowired TransactionOperations transaction;

  @Test
  void aStoryGoesOverYearsAndIsNotOver() {
    var entries = timeline(HANSA);

    assertThat(entries).hasSizeGreaterThanOrEqualTo(15);
    assertThat(entries.getFirst().at()).isBefore(Instant.now()).isAfter(daysAgo(40));
    assertThat(entries.getLast().at()).isBefore(daysAgo(600));
    assertThat(entries).extracting(TimelineEntry::author).contains("Vera Lindqvist", "Aylin Demir");
    var hansa = account(HANSA);
    var entered = hansa.get(AccountList.CREATED).toInstant();
    assertThat(entered).isBefore(entries.getLast().at());
    assertThat(hansa.get(AccountList.CHANGED).toInstant()).isAfter(entered).isBefore(Instant.now());
  }

  @Test
  void andSomeOfItIsInEnglish() {
    assertThat(timeline("10362"))
        .extracting(TimelineEntry::text)
        .anyMatch(t -> t.contains("Ms Byrne"));
  }

  @Test
  void customersWereEnteredOneAfterAnother() {
    filled();
    var days = new HashSet<LocalDate>();
    for (var index = 0; index < 40; index++) {
      var account = account(Long.toString(11_001 + index));
      var entered = account.get(AccountList.CREATED).toInstant();
      assertThat(account.get(AccountList.CHANGED).toInstant()).isAfterOrEqualTo(entered);
      days.add(LocalDate.ofInstant(entered, ZoneOffset.UTC));
      var verified = account.get(AccountList.VERIFIED_ON);
      if (verified != null) assertThat(verified).isBeforeOrEqualTo(LocalDate.now());
    }
    assertThat(days)
        .hasSizeGreaterThan(30)
        .anyMatch(day -> day.isBefore(LocalDate.now().minusDays(500)));
  }

  @Test
  void eachOfItsNumbersCanBeDialled() {
    assertThat(DemoCompanies.make(DemoFill.COMPANIES))
        .allSatisfy(company ->
            assertThat(PhoneNumbers.read(company.get("phone"), company.get("country")).e164())
                .isNotNull());
  }

  @Test
  void someArePutAsideWithAReason() {
    filled();
    var archived = new HashMap<String, RecordEntry>();
    for (var index : List.of(29, 58, 87)) {
      var account = account(Long.toString(11_000 + index));
      archived.put(account.get(AccountList.ARCHIVED_REASON), account);
    }
    assertThat(archived).hasSize(3).doesNotContainKey(null);
  }

  @Test
  void numbersGoOnBehindItsCustomers() {
    assertThat(cast.ruth().call(() -> numbers.get("account")).next())
        .isGreaterThanOrEqualTo(DemoCompanies.numberAfter(DemoFill.COMPANIES));
  }

  @Test
  void eachTeamHasAHead() {
    for (var team : List.of(Cast.TEAM_SALES, Cast.TEAM_NORTH, Cast.TEAM_SOUTH))
      assertThat(cast.ruth().call(() -> teams.get(team)).headId()).isNotNull();
  }

  @Test
  void aStepThatFailsInItsMiddleLeavesNothingAndIsDoneOnceWhenItIsMended() {
    var own = UUID.randomUUID().toString().substring(0, 8);
    var some = new ArrayList<Map<String, String>>();
    for (var i = 0; i < 4; i++)
      some.add(
          Map.of(
              "customerNumber", own + i, "name", "Schritt " + own + i, "owner", "Jonas Behrens"));
    var broken = new ArrayList<>(some);
    broken.set(2, cutOff(some.get(2)));
    assertThatThrownBy(() -> written(broken)).hasMessage("cut off");
    for (var i = 0; i < 4; i++) assertThat(found(own + i)).isEmpty();

    var step = written(some);
    past.move(step);
    var before = account(own + 3).get(AccountList.CREATED);
    var told = changes(step);
    past.move(step);
    assertThat(written(some)).isEqualTo(DemoLives.NONE);

    for (var i = 0; i < 4; i++) assertThat(found(own + i)).hasSize(1);
    assertThat(account(own + 3).get(AccountList.CREATED)).isEqualTo(before);
    assertThat(before.toInstant()).isBefore(daysAgo(1));
    assertThat(changes(step)).isEqualTo(told);
    for (var entry : timeline(own + 0))
      assertThat(told).contains(entry.at() + " " + entry.author());
  }

  @Test
  void whereItGoesOnIsKeptAsItWas() {
    var reached =
        new DemoFill.Reached(
            40,
            new DemoLives(
                List.of(new DemoPast.Life(UUID.randomUUID(), daysAgo(30), daysAgo(2))),
                List.of(new DemoPast.Entry(UUID.randomUUID(), daysAgo(3)))));
    var json = JsonMapper.shared().writeValueAsString(reached);
    assertThat(JsonMapper.shared().readValue(json, DemoFill.Reached.class)).isEqualTo(reached);
  }

  private DemoLives written(List<Map<String, String>> companies) {
    return cast.henrik().call(() -> transaction.execute(status -> lives.write(companies, 1_000)));
  }

  /** When, and by whom. */
  private List<String> changes(DemoLives step) {
    return step.lives().stream()
        .flatMap(life ->
            cast
                .henrik()
                .call(() -> history.of(AccountList.CATALOGUE, life.account(), null))
                .entries()
                .stream())
        .map(change -> change.at() + " " + change.who())
        .toList();
  }

  /** Can be written, and not be gone on with. */
  private static Map<String, String> cutOff(Map<String, String> company) {
    return new HashMap<>(company) {
      @Override
      public String getOrDefault(Object key, String otherwise) {
        throw new IllegalStateException("cut off");
      }
    };
  }

  private List<ListRow> found(String number) {
    var found = new ArrayList<>(page(Map.of("customerNumber", number)));
    found.addAll(page(Map.of("customerNumber", number, "archived", "true")));
    return found;
  }

  private List<TimelineEntry> timeline(String number) {
    return cast.vera().call(() -> timeline.of(new AccountId(account(number).id()), null));
  }

  private RecordEntry account(String number) {
    return cast.vera().call(() -> accounts.get(new AccountId(found(number).getFirst().id())));
  }

  private List<ListRow> page(Map<String, String> conditions) {
    var address = new HashMap<String, String[]>();
    conditions.forEach((key, value) -> address.put(key, new String[] {value}));
    return cast.vera().call(() -> lists.page(ListState.of(AccountList.CATALOGUE, address))).rows();
  }

  /** The plausible ones come in the background. */
  private void filled() {
    var last =
        Map.of("customerNumber", Long.toString(DemoCompanies.numberAfter(DemoFill.COMPANIES) - 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> !page(last).isEmpty());
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }
}
