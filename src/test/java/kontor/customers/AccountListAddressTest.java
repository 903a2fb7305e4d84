package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kontor.platform.list.Filter;
import kontor.platform.list.ListState;
import kontor.platform.list.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** A list is its address: what stands there is what is shown, and nothing else. */
class AccountListAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?view=mine",
        "?view=customers&city=Bremen&city=Kiel&sort=-annualRevenue",
        "?employees.from=10&employees.to=20&columns=name,city,employees",
        "?name.contains=M%C3%BCller+%26+S%C3%B6hne&city.empty=false",
        "?tags=%F0%9F%9A%B2&name.starts=%25_%5C"
      })
  void saysTheSameAfterItWasRead(String address) {
    assertThat(read(address).query()).isEqualTo(address);
    assertThat(read(address).ignored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?view=nobody                     | view
          ?sort=iban                       | sort
          ?sort=lastEntry                  | sort
          ?lastEntry.from=2026-01-01       | lastEntry.from
          ?sort=name;drop table account    | sort
          ?sort=--name                     | sort
          ?columns=secret,audience_id      | columns
          ?after=made-up                   | after
          ?before=%00                      | before
          ?iban=DE89                       | iban
          ?audience_id=1                   | audience_id
          ?name.from=A                     | name.from
          ?name.matches=A                  | name.matches
          ?name.=A                         | name.
          ?.is=A                           | .is
          ?kinds.empty=true                | kinds.empty
          ?city.empty=1+or+1=1             | city.empty
          ?employees.from=1&employees.from=2 | employees.from
          ?city%255B0%255D=Kiel            | city%5B0%5D
          ?%22+or+1=1                      | " or 1
          """)
  void leavesOutAndNamesWhatTheListDoesNotKnow(String address, String ignored) {
    assertThat(read(address).ignored()).containsExactly(ignored);
    assertThat(read(address).filters()).isEmpty();
  }

  @Test
  void takesOneConditionForOneParameterHoweverItIsWritten() {
    var state = read("?city=Kiel&city.is=Jena");
    assertThat(state.filters()).containsExactly(Filter.is("city", "Kiel"));
    assertThat(state.ignored()).containsExactly("city.is");
  }

  @Test
  void isBoundedHoweverLongItIs() {
    var parameters = new LinkedHashMap<String, String[]>();
    for (var i = 0; i < 10_000; i++) parameters.put("x" + i, new String[] {"y"});
    parameters.put("city", values(10_000));
    parameters.put("columns", values(10_000));
    parameters.put("name", new String[] {"x".repeat(20_000)});
    var state = ListState.of(AccountList.CATALOGUE, parameters);
    assertThat(state.ignored()).hasSize(10);
    assertThat(state.filters()).extracting(Filter::column).containsExactly("name");
    assertThat(state.columns()).isEmpty();
  }

  private static String[] values(int count) {
    var values = new String[count];
    for (var i = 0; i < count; i++) values[i] = "v" + i;
    return values;
  }

  @Test
  void passesOverEmptyFieldsOfAForm() {
    var state = read("?city=&name.contains=++&iban=");
    assertThat(state.filters()).isEmpty();
    assertThat(state.ignored()).isEmpty();
  }

  @Test
  void keepsTheOthersWhenOneConditionIsTakenAway() {
    var state = read("?view=customers&city=Kiel&employees.from=10&sort=-name");
    assertThat(state.without(Filter.is("city", "Kiel")).query())
        .isEqualTo("?view=customers&employees.from=10&sort=-name");
    assertThat(state.without(Filter.is("kinds", "customer")).query())
        .isEqualTo("?city=Kiel&employees.from=10&sort=-name");
    assertThat(state.with(Filter.is("city", "Jena")).query())
        .isEqualTo("?view=customers&employees.from=10&city=Jena&sort=-name");
  }

  @Test
  void beginsAnewWhenItIsSortedOrNarrowed() {
    var place = new ListState.Place(true, AccountListAddressTest.place());
    var state = read("?city=Kiel").at(place);
    assertThat(state.query()).contains("&after=");
    assertThat(state.sortedBy("-city").query()).isEqualTo("?city=Kiel&sort=-city");
    assertThat(state.with(new Filter("name", Operator.STARTS, List.of("A"))).query())
        .isEqualTo("?city=Kiel&name.starts=A");
    assertThat(read(state.query())).isEqualTo(state);
  }

  private static String place() {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (UUID.randomUUID() + "=Adler").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static ListState read(String address) {
    var parameters = new LinkedHashMap<String, List<String>>();
    UriComponentsBuilder.fromUriString(address)
        .build()
        .getQueryParams()
        .forEach((name, values) ->
            parameters
                .computeIfAbsent(decoded(name), n -> new ArrayList<>())
                .addAll(
                    values.stream().map(value -> value == null ? "" : decoded(value)).toList()));
    var sent = new LinkedHashMap<String, String[]>();
    parameters.forEach((name, values) -> sent.put(name, values.toArray(String[]::new)));
    return ListState.of(AccountList.CATALOGUE, sent);
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
