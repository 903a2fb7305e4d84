package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.Audiences;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.ListPage;
import kontor.platform.list.ListState;
import kontor.platform.list.RecordLists;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class AccountListTest {

  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired Timeline timeline;
  @Autowired Audiences audiences;
  @Autowired RecordLists lists;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "-name",
        "city",
        "-city",
        "employees",
        "-employees",
        "annualRevenue",
        "-annualRevenue",
        "verifiedOn",
        "-verifiedOn",
        "changedAt",
        "-createdAt",
        "postcode"
      })
  void showsEachCompanyOnceOnItsWayDownAndTheSameOnItsWayUp(String sort) {
    var tag = manyTiesAndGaps();
    var down = new ArrayList<UUID>();
    var page = page(cast.vera(), "tags", tag, "sort", sort);
    var screens = new ArrayList<List<UUID>>();
    while (true) {
      screens.add(ids(page));
      down.addAll(ids(page));
      if (page.next() == null) break;
      page = page(cast.vera(), "tags", tag, "sort", sort, "after", page.next());
    }
    assertThat(down).hasSize(120).doesNotHaveDuplicates();
    assertThat(screens).hasSize(3);
    assertThat(screens.getFirst()).hasSize(RecordLists.SCREEN);

    var up = new ArrayList<>(ids(page));
    while (page.previous() != null) {
      page = page(cast.vera(), "tags", tag, "sort", sort, "before", page.previous());
      up.addAll(0, ids(page));
    }
    assertThat(up).isEqualTo(down);
    assertThat(page.previous()).isNull();
  }

  private static String tied;

  /** 120 companies with few different values and many gaps; made once. */
  private String manyTiesAndGaps() {
    if (tied != null) return tied;
    var tag = ownTag();
    var drafts = new ArrayList<AccountDraft>();
    for (var i = 0; i < 120; i++) {
      var fields = new LinkedHashMap<>(Map.of("name", "Gleich " + i % 7, "tags", tag));
      if (i % 3 != 0) fields.put("city", List.of("Äpfelbach", "Zell", "aachen").get(i % 5 % 3));
      if (i % 2 == 0) fields.put("employees", String.valueOf(i % 4));
      if (i % 5 == 0) fields.put("annualRevenue", i % 10 + ".25");
      if (i % 4 == 0) fields.put("postcode", "0" + i % 8);
      drafts.add(samples.draft(cast.vera(), fields));
    }
    cast.vera().run(() -> accounts.createAll(drafts));
    return tied = tag;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name=Adler Optik                 | Adler Optik
          name.not=Adler Optik             | Brille & Co, Zeiss
          name.contains=OPTI               | Adler Optik
          name.contains=lle                | Brille & Co
          name.starts=adl                  | Adler Optik
          name.contains=%%%                |
          name.contains=___                |
          city.empty=true                  | Zeiss
          city.empty=false                 | Adler Optik, Brille & Co
          city=Kiel&city=Jena              | Adler Optik, Brille & Co
          city.not=Kiel                    | Brille & Co, Zeiss
          employees.from=10                | Brille & Co, Zeiss
          employees.to=10                  | Adler Optik, Brille & Co
          employees.from=6&employees.to=11 | Brille & Co
          employees=5&employees=5000       | Adler Optik, Zeiss
          employees.not=5                  | Brille & Co, Zeiss
          annualRevenue=1000.5             | Brille & Co
          annualRevenue.empty=true         | Adler Optik, Zeiss
          kinds=supplier                   | Brille & Co
          kinds.not=supplier               | Adler Optik, Zeiss
          kinds=supplier,customer          | Brille & Co, Zeiss
          class=wholesale                  | Zeiss
          class.empty=true                 | Adler Optik, Brille & Co
          centralInvoicing=true            | Zeiss
          customerSince.from=2024-01-01    | Zeiss
          customerSince.to=2023-12-31      | Brille & Co
          createdAt.to=2020-01-01          |
          createdAt.from=2020-01-01        | Adler Optik, Brille & Co, Zeiss
          owner=me                         | Adler Optik, Zeiss
          owner.not=me                     | Brille & Co
          archived=true                    | Vergangen
          archived=true&archived=false     | Adler Optik, Brille & Co, Vergangen, Zeiss
          """)
  void narrowsByEachOperator(String address, String names) {
    assertThat(names(page(cast.vera(), ("tags=" + three() + "&" + address).split("[&=]"))))
        .isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
    assertThat(count(cast.vera(), ("tags=" + three() + "&" + address).split("[&=]")))
        .isEqualTo(names == null ? 0 : names.split(", ").length);
  }

  private static String three;

  private String three() {
    if (three != null) return three;
    var tag = ownTag();
    samples.create(
        cast.vera(), "name", "Adler Optik", "city", "Kiel", "employees", "5", "tags", tag);
    samples.create(
        cast.jonas(),
        "name",
        "Brille & Co",
        "city",
        "Jena",
        "employees",
        "10",
        "annualRevenue",
        "1000.50",
        "kinds",
        "supplier",
        "customerSince",
        "2023-12-31",
        "tags",
        tag);
    samples.create(
        cast.vera(),
        "name",
        "Zeiss",
        "employees",
        "5000",
        "kinds",
        "customer",
        "class",
        "wholesale",
        "centralInvoicing",
        "true",
        "customerSince",
        "2024-01-01",
        "tags",
        tag);
    var past = samples.create(cast.vera(), "name", "Vergangen", "tags", tag);
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, past.value(), null, "Aufgegeben"));
    return three = tag;
  }

  @Test
  void takesMeForWhoeverLooks() {
    var tag = three();
    assertThat(names(page(cast.jonas(), "tags", tag, "owner", "me")))
        .containsExactly("Brille & Co");
    assertThat(names(page(cast.ruth(), "tags", tag, "owner", "me"))).isEmpty();
  }

  @Test
  void showsWhenSomethingHappenedLastOfWhatOneMayRead() {
    var tag = ownTag();
    samples.create(cast.vera(), "name", "Still GmbH", "tags", tag);
    var busy = samples.create(cast.vera(), "name", "Rege GmbH", "tags", tag);
    cast.vera().run(() -> timeline.note(busy, "Für alle", null));
    var forAll = lastEntries(cast.clara(), tag);
    assertThat(forAll.getFirst()).isNotNull();
    assertThat(forAll.getLast()).isNull();
    cast.vera().run(() -> timeline.note(busy, "Nur für das Team", "team"));
    assertThat(lastEntries(cast.clara(), tag)).isEqualTo(forAll);
    assertThat(lastEntries(cast.vera(), tag).getFirst()).isAfter(forAll.getFirst());
  }

  private List<OffsetDateTime> lastEntries(Viewer viewer, String tag) {
    return page(viewer, "tags", tag).rows().stream()
        .map(row -> row.values().get(AccountList.LAST_ENTRY))
        .toList();
  }

  @Test
  void showsNobodyWhatIsNotForHim() {
    var tag = ownTag();
    var open = samples.create(cast.vera(), "name", "Offen GmbH", "tags", tag);
    var secret = samples.create(cast.vera(), "name", "Heimlich GmbH", "tags", tag);
    samples.confineToTeam(cast.vera(), secret);
    for (var viewer : List.of(cast.vera(), cast.jonas(), cast.henrik())) {
      assertThat(names(page(viewer, "tags", tag))).hasSize(2);
      assertThat(count(viewer, "tags", tag)).isEqualTo(2);
    }
    for (var viewer : List.of(cast.clara(), cast.ruth())) {
      assertThat(ids(page(viewer, "tags", tag))).containsExactly(open.value());
      assertThat(count(viewer, "tags", tag)).isEqualTo(1);
      assertThat(page(viewer, "name", "Heimlich GmbH", "tags", tag).rows()).isEmpty();
    }
    assertThat(page(cast.murat(), "tags", tag).rows()).isEmpty();
    assertThat(count(cast.murat(), "tags", tag)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          employees=viele                | employees     | field.notANumber
          employees.from=1e400           | employees     | field.notANumber
          customerSince=gestern          | customerSince | field.notADate
          createdAt.from=0000-00-00      | createdAt     | field.notADate
          createdAt.to=+999999999-01-01T00:00:00Z | createdAt | field.notADate
          class=' or 1=1 --              | class         | field.notAChoice
          owner=Vera                     | owner         | field.notFound
          archived=maybe                 | archived      | field.notYesOrNo
          name.contains=ab               | name          | list.atLeastLetters
          """)
  void saysWhichConditionMakesNoSense(String address, String field, String reason) {
    var at = address.indexOf('=');
    assertThatThrownBy(() -> page(cast.vera(), address.substring(0, at), address.substring(at + 1)))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              var violation = refused.violations().getFirst();
              assertThat(List.of(violation.field(), violation.key()))
                  .isEqualTo(List.of(field, reason));
            });
  }

  @Test
  void refusesPlacesOfAnotherSort() {
    var byName = page(cast.vera(), "tags", manyTiesAndGaps(), "sort", "name").next();
    for (var sort : List.of("employees", "changedAt", "verifiedOn"))
      for (var direction : List.of("after", "before"))
        assertThatThrownBy(() -> page(cast.vera(), "sort", sort, direction, byName))
            .hasMessageContaining("list.lostPlace");
  }

  @Test
  void countsNoFurtherThanItIsWorth() {
    assertThat(count(cast.vera(), "tags", manyTiesAndGaps())).isEqualTo(120);
    assertThat(count(cast.vera())).isLessThanOrEqualTo(RecordLists.COUNTED + 1);
  }

  private ListPage page(Viewer viewer, String... address) {
    return viewer.call(() -> lists.page(state(address)));
  }

  private int count(Viewer viewer, String... address) {
    return viewer.call(() -> lists.count(state(address)));
  }

  private static ListState state(String... address) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var i = 0; i < address.length; i += 2)
      parameters.computeIfAbsent(address[i], name -> new ArrayList<>()).add(address[i + 1]);
    var sent = new LinkedHashMap<String, String[]>();
    parameters.forEach((name, values) -> sent.put(name, values.toArray(String[]::new)));
    return ListState.of(AccountList.CATALOGUE, Collections.unmodifiableMap(sent));
  }

  private static List<UUID> ids(ListPage page) {
    return page.rows().stream().map(row -> row.id()).toList();
  }

  private static List<String> names(ListPage page) {
    return page.rows().stream().map(row -> row.values().get(AccountList.NAME)).toList();
  }
}
