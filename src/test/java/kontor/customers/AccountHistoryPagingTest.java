package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kontor.Cast;
import kontor.KontorTest;
import kontor.history.History;
import kontor.history.HistoryPage;
import kontor.history.HistoryVerb;
import kontor.platform.Ids;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.RecordInput;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class AccountHistoryPagingTest {

  @Autowired History history;
  @Autowired Accounts accounts;
  @Autowired Timeline timeline;
  @Autowired RecordInput input;
  @Autowired TransactionOperations transaction;
  @Autowired Flyway flyway;
  @Autowired Cast cast;

  @Test
  void goesBackByKeyThroughTwoHundredChanges() {
    var id = create("name", "Betriebsam GmbH", "city", "0");
    for (var n = 1; n <= 200; n++) {
      var city = String.valueOf(n);
      change(cast.vera().because("request:" + Ids.next()), id, n, Map.of("city", city));
    }
    var read = new ArrayList<String>();
    var pages = 0;
    String place = null;
    do {
      var page = page(cast.vera(), id, place);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(History.SCREEN);
      page.entries().stream()
          .map(entry -> entry.items().getFirst())
          .filter(item -> item.verb() == HistoryVerb.UPDATE)
          .flatMap(item -> item.fields().stream())
          .forEach(field -> read.add(field.became().text()));
      place = page.earlier();
      pages++;
    } while (place != null);
    assertThat(pages).isEqualTo(5);
    assertThat(read)
        .isEqualTo(
            IntStream.iterate(200, n -> n > 0, n -> n - 1).mapToObj(String::valueOf).toList());
  }

  @Test
  void doesNotCutWhatBelongsTogetherAtTheEndOfAScreen() {
    var id = create("name", "Schnitt GmbH", "city", "0");
    cast.vera()
        .because("request:" + Ids.next())
        .call(() ->
            transaction.execute(status -> {
              timeline.note(id, "Eins", null);
              timeline.note(id, "Zwei", null);
              return timeline.note(id, "Drei", null);
            }));
    for (var n = 1; n < History.SCREEN; n++)
      change(cast.vera().because("request:" + Ids.next()), id, n, Map.of("city", "Ort " + n));
    var first = page(cast.vera(), id, null);
    assertThat(first.entries()).hasSize(History.SCREEN - 1);
    assertThat(page(cast.vera(), id, first.earlier()).entries().getFirst().items()).hasSize(3);
  }

  @Test
  void goesByTheTimeAtWhichThingsWereDone() {
    var id = create("name", "Langsam GmbH", "city", "0");
    for (var n = 1; n <= 60; n++)
      change(cast.vera().because("request:" + Ids.next()), id, n, Map.of("city", "Ort " + n));
    movedBackByAnHour(id, 60);
    var read = new ArrayList<String>();
    String place = null;
    do {
      var page = page(cast.vera(), id, place);
      page.entries().stream()
          .flatMap(entry -> entry.items().stream())
          .flatMap(item -> item.fields().stream())
          .filter(field -> field.field().equals("city"))
          .forEach(field -> read.add(field.became().text()));
      place = page.earlier();
    } while (place != null);
    assertThat(read).hasSize(61).startsWith("Ort 59", "Ort 58").endsWith("Ort 1", "0", "Ort 60");
    assertThat(read).doesNotHaveDuplicates();
  }

  /** What had begun long before it was written. */
  private void movedBackByAnHour(AccountId id, int n) {
    DSL.using(flyway.getConfiguration().getDataSource(), SQLDialect.POSTGRES)
        .execute(
            "update history.change set at = at - interval '1 hour' where root_id = ? and after ->> 'city' = ?",
            id.value(),
            "Ort " + n);
  }

  @Test
  void refusesAPlaceThatSomebodyMadeUp() {
    var id = create("name", "Ortlos GmbH");
    for (var place : List.of("abc", "-1", "1 or 1=1", "99999999999999999999", "1"))
      assertThatThrownBy(() -> page(cast.vera(), id, place)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> page(cast.vera(), new AccountId(UUID.randomUUID()), null))
        .isInstanceOf(NotFound.class);
  }

  private HistoryPage page(Viewer viewer, AccountId id, String before) {
    return viewer.call(() -> history.of(AccountList.CATALOGUE, id.value(), before));
  }

  private AccountId create(String... fields) {
    return new TypedAccounts(accounts, input).create(cast.vera(), fields);
  }

  private void change(Viewer viewer, AccountId id, int seen, Map<String, String> fields) {
    new TypedAccounts(accounts, input).change(viewer, id, seen, fields);
  }
}
