package kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;
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
import kontor.KontorTest;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.identity.Teams;
import kontor.platform.list.ListRow;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import kontor.platform.number.NumberRanges;
import kontor.platform.phone.PhoneNumbers;
import kontor.platform.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

  private List<TimelineEntry> timeline(String number) {
    return cast.vera().call(() -> timeline.of(new AccountId(account(number).id()), null));
  }

  private RecordEntry account(String number) {
    var found = new ArrayList<>(page(Map.of("customerNumber", number)));
    found.addAll(page(Map.of("customerNumber", number, "archived", "true")));
    return cast.vera().call(() -> accounts.get(new AccountId(found.getFirst().id())));
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
