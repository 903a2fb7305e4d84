package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.list.ListPage;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordLists;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a region of its own, which its lists are narrowed down to. */
@KontorTest
class AccountScreensTest {

  @Autowired Accounts accounts;
  @Autowired RecordLists lists;
  @Autowired RecordInput input;
  @Autowired Cast cast;

  private final String region = "Region " + UUID.randomUUID();

  @Test
  void screensFollowEachOtherBothWaysThroughEqualAndMissingValues() {
    for (var i = 0; i < 70; i++) create("Gleich " + i, "employees", i < 60 ? "" + i % 3 : "");
    for (var sort : List.of("employees", "-employees")) {
      var first = list(Map.of("sort", sort));
      var second = list(Map.of("sort", sort, "after", first.next()));
      var back = list(Map.of("sort", sort, "before", second.previous()));
      assertThat(ids(first)).hasSize(50).doesNotContainAnyElementsOf(ids(second));
      assertThat(ids(second)).hasSize(20);
      assertThat(second.next()).isNull();
      assertThat(second.rows().getLast().values().get(AccountList.EMPLOYEES)).isNull();
      assertThat(ids(back)).isEqualTo(ids(first));
    }
  }

  @Test
  void aPlaceAmidstThoseWithoutAValueIsFoundAgain() {
    for (var i = 0; i < 60; i++) create("Ohne " + i);
    var first = list(Map.of("sort", "-employees"));
    var second = list(Map.of("sort", "-employees", "after", first.next()));
    assertThat(ids(first)).hasSize(50).doesNotContainAnyElementsOf(ids(second));
    assertThat(ids(second)).hasSize(10);
    assertThat(ids(list(Map.of("sort", "-employees", "before", second.previous()))))
        .isEqualTo(ids(first));
  }

  @Test
  void theStandardViewsOpen() {
    create("Gute Kundin GmbH", "kinds", "customer", "tags", "VIP");
    create("Noch keine GmbH", "kinds", "prospect");
    assertThat(names(Map.of("view", "customers"))).containsExactly("Gute Kundin GmbH");
    assertThat(names(Map.of("view", "prospects"))).containsExactly("Noch keine GmbH");
    assertThat(names(Map.of("view", "unverified"))).hasSize(2);
    assertThat(names(Map.of("tags", "VIP"))).containsExactly("Gute Kundin GmbH");
    assertThat(names(Map.of("view", "archived"))).isEmpty();
  }

  @Test
  void namesAreFoundByTheirBeginningWhateverTheCase() {
    for (var name :
        List.of("Zürcher AG", "ZÜRCHER & Co.", "zürcher-Bau", "Zurcher KG", "Zü", "Äpfel OHG"))
      create(name);
    assertThat(names(Map.of("name.starts", "Zür")))
        .containsExactlyInAnyOrder("Zürcher AG", "ZÜRCHER & Co.", "zürcher-Bau");
    assertThat(names(Map.of("name.starts", "zÜrcher "))).contains("Zürcher AG", "ZÜRCHER & Co.");
    assertThat(names(Map.of("name.starts", "ä"))).containsExactly("Äpfel OHG");
    assertThat(names(Map.of("name.starts", "Zy"))).isEmpty();
  }

  @Test
  void namesAreFoundByLettersInside() {
    for (var name : List.of("100%_Bio! GmbH", "Großbäckerei", "GROSSBÄCKEREI", "Bio")) create(name);
    assertThat(names(Map.of("name.contains", "BÄCKER")))
        .containsExactlyInAnyOrder("Großbäckerei", "GROSSBÄCKEREI");
    assertThat(names(Map.of("name.contains", "0%_bio!"))).containsExactly("100%_Bio! GmbH");
    assertThat(names(Map.of("name.contains", "%%%"))).isEmpty();
  }

  private void create(String name, String... more) {
    var fields = new ArrayList<>(List.of("name", name, "region", region));
    fields.addAll(List.of(more));
    new TypedAccounts(accounts, input).create(cast.vera(), fields.toArray(String[]::new));
  }

  private ListPage list(Map<String, String> parameters) {
    var all = new HashMap<String, String[]>();
    parameters.forEach((name, value) -> all.put(name, new String[] {value}));
    all.put("region", new String[] {region});
    return cast.vera().call(() -> lists.page(ListState.of(AccountList.CATALOGUE, all)));
  }

  private List<String> names(Map<String, String> parameters) {
    return list(parameters).rows().stream().map(row -> row.values().get(AccountList.NAME)).toList();
  }

  private static List<UUID> ids(ListPage page) {
    return page.rows().stream().map(row -> row.id()).toList();
  }
}
