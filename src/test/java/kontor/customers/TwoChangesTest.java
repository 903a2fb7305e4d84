package kontor.customers;

import static kontor.customers.SampleAccounts.ownTag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kontor.AtOnce;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people change one company, each based on the same version of it. */
@KontorTest
class TwoChangesTest {

  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void makeTheNumberToDialOfOnesPhoneAndTheOthersCountry() {
    var id = withPhone();
    jonas(id, "country", "AT");
    vera(id, "phone", "01 5123456");
    assertThat(numberToDial(id)).isEqualTo("+4315123456");

    var other = withPhone();
    vera(other, "phone", "01 5123456");
    jonas(other, "country", "AT");
    assertThat(numberToDial(other)).isEqualTo("+4315123456");
  }

  @RepeatedTest(5)
  void makeTheNumberToDialOfBothAlsoInTheSameMoment() throws Exception {
    var id = withPhone();
    var refusals =
        AtOnce.both(() -> jonas(id, "country", "AT"), () -> vera(id, "phone", "01 5123456"));
    assertThat(refusals).containsOnlyNulls();
    assertThat(numberToDial(id)).isEqualTo("+4315123456");
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(3);
  }

  @Test
  void takeTheNumberToDialAwayWithThePhone() {
    var id = withPhone();
    jonas(id, "country", "AT");
    vera(id, "phone", "");
    assertThat(numberToDial(id)).isNull();
  }

  @Test
  void contestThePhoneAloneAndNotWhatFollowsFromIt() {
    var id = withPhone();
    jonas(id, "phone", "030 7654321");
    assertThatThrownBy(() -> vera(id, "phone", "030 1111111", "country", "CH"))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.fields())
                  .extracting(Conflict.Field::field)
                  .containsExactly("phone");
              assertThat(conflict.changed()).containsExactlyInAnyOrder("phone", "country");
            });
    assertThat(samples.get(cast.vera(), id).get(AccountList.COUNTRY)).isEqualTo("DE");
  }

  @Test
  void giveAnAmountTheCurrencyThatTheOtherChose() {
    var id = samples.create(cast.vera(), "name", "Betrag GmbH", "annualRevenue", "10");
    jonas(id, "annualRevenueCurrency", "CHF");
    vera(id, "annualRevenue", "20", "annualRevenueCurrency", "EUR");
    assertThat(samples.get(cast.vera(), id).get(AccountList.REVENUE_CURRENCY)).isEqualTo("CHF");
  }

  @Test
  void doNotMakeABranchWithoutParent() {
    var id = child();
    jonas(id, "parent", "");
    refused("parent", "account.branchNeedsParent", () -> vera(id, "type", "branch"));

    var other = child();
    vera(other, "type", "branch");
    refused("parent", "account.branchNeedsParent", () -> jonas(other, "parent", ""));
  }

  @RepeatedTest(5)
  void doNotMakeABranchWithoutParentInTheSameMoment() throws Exception {
    var id = child();
    var refusals = AtOnce.both(() -> jonas(id, "parent", ""), () -> vera(id, "type", "branch"));
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(RuleViolation.Violation::field, RuleViolation.Violation::key)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "parent", "account.branchNeedsParent")));
  }

  @Test
  void doNotBlockWithoutAReason() {
    var id = samples.create(cast.vera(), "name", "Gesperrt GmbH", "statusReason", "Zahlt nicht");
    jonas(id, "statusReason", "");
    refused("statusReason", "account.blockedNeedsReason", () -> vera(id, "status", "blocked"));
  }

  @Test
  void doNotCloseACircle() {
    var one = samples.create(cast.vera(), "name", "Eins AG");
    var other = samples.create(cast.vera(), "name", "Andere AG");
    jonas(one, "parent", other.toString());
    refused("parent", "account.parentCycle", () -> vera(other, "parent", one.toString()));
  }

  @RepeatedTest(5)
  void doNotCloseACircleInTheSameMoment() throws Exception {
    var one = samples.create(cast.vera(), "name", "Eins AG");
    var other = samples.create(cast.vera(), "name", "Andere AG");
    var refusals =
        AtOnce.both(
            () -> jonas(one, "parent", other.toString()),
            () -> vera(other, "parent", one.toString()));
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .isInstanceOf(RuleViolation.class);
  }

  /** Neither of them sees the other's parent before both are written: they must take turns. */
  @Test
  void doNotCloseACircleThroughAnothersChild() throws Exception {
    var one = samples.create(cast.vera(), "name", "Eins AG");
    var below = samples.create(cast.vera(), "name", "Tochter Eins", "parent", one.toString());
    var other = samples.create(cast.vera(), "name", "Andere AG");
    var child = samples.create(cast.vera(), "name", "Tochter Andere", "parent", other.toString());
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var second =
          samples.as(
              cast.jonas(),
              () -> {
                jonas(one, "parent", child.toString());
                var change = people.submit(() -> vera(other, "parent", below.toString()));
                assertThatThrownBy(() -> change.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
                return change;
              });
      assertThatThrownBy(second::get).hasCauseInstanceOf(RuleViolation.class);
    }
  }

  @RepeatedTest(5)
  void doNotTakeTheSameNumberInTheSameMoment() throws Exception {
    var number = "N-" + ownTag();
    var one = samples.create(cast.vera(), "name", "Eins AG");
    var other = samples.create(cast.vera(), "name", "Andere AG");
    var refusals =
        AtOnce.both(
            () -> jonas(one, "customerNumber", number),
            () -> vera(other, "customerNumber", number));
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.violations().getFirst().field()).isEqualTo("customerNumber"));
  }

  @Test
  void areNoneOfAFieldThatWasPutBackMeanwhile() {
    var id = samples.create(cast.vera(), "name", "Zurück GmbH", "city", "Kiel");
    jonas(id, "city", "Jena");
    samples.change(cast.jonas(), id, 2, "city", "Kiel");
    vera(id, "city", "Husum");
    assertThat(samples.get(cast.vera(), id).get(AccountList.CITY)).isEqualTo("Husum");
  }

  @Test
  void leaveAHiddenParentThatTheOtherSetMeanwhile() {
    var secret = samples.create(cast.vera(), "name", "Geheime Mutter AG");
    samples.confineToTeam(cast.vera(), secret);
    var hidden = samples.create(cast.vera(), "name", "Kind GmbH", "parent", secret.toString());
    jonas(hidden, "parent", "");
    samples.change(cast.jonas(), hidden, 2, "parent", secret.toString());
    samples.change(cast.clara(), hidden, 1, "parent", "", "city", "Ulm");
    var kept = samples.get(cast.vera(), hidden);
    assertThat(kept.get(AccountList.PARENT)).isEqualTo(secret.value());
    assertThat(kept.get(AccountList.CITY)).isEqualTo("Ulm");
  }

  private AccountId withPhone() {
    return samples.create(
        cast.vera(), "name", "Telefon GmbH", "phone", "030 1234567", "country", "DE");
  }

  private AccountId child() {
    var parent = samples.create(cast.vera(), "name", "Mutter AG");
    return samples.create(cast.vera(), "name", "Tochter GmbH", "parent", parent.toString());
  }

  private void jonas(AccountId id, String... fields) {
    samples.change(cast.jonas(), id, 1, fields);
  }

  private void vera(AccountId id, String... fields) {
    samples.change(cast.vera(), id, 1, fields);
  }

  private String numberToDial(AccountId id) {
    return samples.get(cast.vera(), id).get(AccountList.PHONE_E164);
  }

  private static void refused(String field, String key, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.violations().getFirst().field()).isEqualTo(field);
              assertThat(refusal.violations().getFirst().key()).isEqualTo(key);
            });
  }
}
