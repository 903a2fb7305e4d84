package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.JsonFields;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To whom may not see the parent, an account is one without parent. */
@KontorTest
class HiddenParentTest {

  @Autowired Accounts accounts;
  @Autowired RecordLists lists;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  private final String tag = ownTag();
  private AccountId parent;
  private AccountId child;
  private AccountId alone;

  @BeforeEach
  void confineTheParent() {
    parent = samples.create(cast.vera(), "name", "Geheime Holding " + tag);
    child =
        samples.create(
            cast.vera(), "name", "Tochter " + tag, "parent", parent.toString(), "tags", tag);
    alone = samples.create(cast.vera(), "name", "Allein " + tag, "tags", tag);
    samples.confineToTeam(cast.vera(), parent);
  }

  @Test
  void isNoneOnThePageAndInTheApi() {
    assertThat(samples.get(cast.jonas(), child).get(AccountList.PARENT)).isEqualTo(parent.value());
    var seen = samples.get(cast.clara(), child);
    assertThat(seen.get(AccountList.PARENT)).isNull();
    assertThat(seen.get(AccountList.GROUP)).isNull();
    assertThat(JsonFields.of(child.value(), seen.values(), seen.names()))
        .containsEntry("parent", null)
        .containsEntry("group", null);
  }

  @Test
  void isNoneInTheList() {
    var row =
        cast.clara().call(() -> lists.page(state("columns", "name,parent,group"))).rows().getLast();
    assertThat(row.id()).isEqualTo(child.value());
    assertThat(row.values().get(AccountList.PARENT)).isNull();
    assertThat(row.values().get(AccountList.GROUP)).isNull();
  }

  @Test
  void isNoneToFilters() {
    for (var column : List.of("parent", "group")) {
      assertThat(found(cast.jonas(), column, parent.toString())).containsExactly(child.value());
      assertThat(found(cast.clara(), column, parent.toString())).isEmpty();
      assertThat(found(cast.jonas(), column + ".not", parent.toString()))
          .containsExactly(alone.value());
      assertThat(found(cast.clara(), column + ".not", parent.toString()))
          .containsExactly(alone.value(), child.value());
      assertThat(found(cast.jonas(), column + ".empty", "true")).containsExactly(alone.value());
      assertThat(found(cast.clara(), column + ".empty", "true"))
          .containsExactly(alone.value(), child.value());
      assertThat(found(cast.jonas(), column + ".empty", "false")).containsExactly(child.value());
      assertThat(found(cast.clara(), column + ".empty", "false")).isEmpty();
    }
  }

  @Test
  void isNotCounted() {
    var filled = state("parent.empty", "false");
    assertThat(cast.jonas().call(() -> lists.count(filled)).intValue()).isEqualTo(1);
    assertThat(cast.clara().call(() -> lists.count(filled)).intValue()).isZero();
  }

  @Test
  void staysWhenWhoCannotSeeItSavesTheWholeForm() {
    samples.change(cast.clara(), child, 1, "parent", "", "city", "Ulm");
    assertThat(samples.get(cast.jonas(), child).get(AccountList.PARENT)).isEqualTo(parent.value());
    assertThat(samples.get(cast.jonas(), child).get(AccountList.CITY)).isEqualTo("Ulm");
  }

  @Test
  void isNotOverwrittenByWhoCannotSeeIt() {
    assertThatThrownBy(() -> samples.change(cast.clara(), child, 1, "parent", alone.toString()))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused ->
                assertThat(refused.violations().getFirst().key()).isEqualTo("field.setByOthers"));
    assertThat(samples.get(cast.jonas(), child).get(AccountList.PARENT)).isEqualTo(parent.value());
  }

  private List<UUID> found(Viewer viewer, String... address) {
    return viewer.call(() -> lists.page(state(address))).rows().stream()
        .map(row -> row.id())
        .toList();
  }

  private ListState state(String... address) {
    var sent = new LinkedHashMap<String, String[]>(Map.of("tags", new String[] {tag}));
    for (var i = 0; i < address.length; i += 2) sent.put(address[i], new String[] {address[i + 1]});
    return ListState.of(AccountList.CATALOGUE, sent);
  }
}
