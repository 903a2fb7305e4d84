package kontor.customers.web;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountList;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.platform.error.RuleViolation;
import kontor.platform.imports.ImportRow;
import kontor.platform.imports.ImportTarget;
import kontor.platform.imports.RowsBefore;
import kontor.platform.list.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A customer number is read aloud and typed again: what sounds or looks the same is the same. */
@KontorTest
class CustomerNumbersTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired Accounts accounts;
  @Autowired List<ImportTarget> targets;
  @Autowired Cast cast;

  private final String number = "Kö-" + ownTag();

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u034f", "\u202e", "\u0336", "\u00ad"})
  void holdNothingThatOneDoesNotSee(String sign) {
    var typed = number + sign + "7";
    refusedEverywhere(typed, "number.unreadable", "Darin ist ein Zeichen, das man nicht sieht.");
  }

  @Test
  void areOneInCapitalsOrNot() {
    samples.create(cast.vera(), "name", "Erste " + number, "customerNumber", number);
    for (var again : List.of(number, number.toUpperCase(), number.toLowerCase()))
      refusedEverywhere(again, "field.used", "field-customerNumber-error");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    RuleViolation.class,
                    () ->
                        cast.vera()
                            .run(() ->
                                accounts.createAll(
                                    List.of(draft("a" + number), draft("A" + number)))))
                .violations())
        .extracting(RuleViolation.Violation::key)
        .containsExactly("field.used");
  }

  @Test
  void mayBeWrittenInCapitalsAnew() {
    var id = samples.create(cast.vera(), "name", "Erste " + number, "customerNumber", number);
    samples.change(cast.vera(), id, 1, "customerNumber", number.toUpperCase());
    assertThat(samples.get(cast.vera(), id).get(AccountList.NUMBER))
        .isEqualTo(number.toUpperCase());
  }

  private kontor.customers.AccountDraft draft(String number) {
    return samples.draft(cast.vera(), Map.of("name", "Zwei", "customerNumber", number));
  }

  private void refusedEverywhere(String typed, String key, String shown) {
    var vera = Desk.of(web, kontor.demo.Cast.VERA);
    var own = samples.create(cast.vera(), "name", "Andere " + number);
    for (var place : List.of("/accounts", "/accounts/" + own))
      vera.submit(
              place,
              "version",
              "1",
              "name",
              "Andere " + number,
              "kinds",
              "prospect",
              "customerNumber",
              typed)
          .is(422)
          .says("field-customerNumber-error", shown);
    var body = "\"customerNumber\": \"%s\"}".formatted(typed);
    vera.api(POST, "/accounts", "{\"name\": \"Andere\", " + body)
        .is(422)
        .says("\"field\":\"customerNumber\"", key);
    vera.api(PATCH, "/accounts/" + own, "{\"version\": 1, " + body)
        .is(422)
        .says("\"field\":\"customerNumber\"", key);
    var row =
        new ImportRow(2, Notation.CANONICAL, Map.of("name", "Andere", "customerNumber", typed));
    var target =
        targets.stream().filter(one -> one.name().equals("accounts")).findFirst().orElseThrow();
    assertThat(
            cast.vera()
                .call(() -> target.check(List.of(row), RowsBefore.NONE))
                .getFirst()
                .violations())
        .extracting(RuleViolation.Violation::field, RuleViolation.Violation::key)
        .containsExactly(org.assertj.core.api.Assertions.tuple("customerNumber", key));
  }
}
