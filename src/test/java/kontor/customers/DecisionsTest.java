package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kontor.AtOnce;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.Refusal;
import kontor.platform.error.RuleViolation;
import kontor.platform.record.Decisions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided of the whole of a company holds for the version it was decided on. */
@KontorTest
class DecisionsTest {

  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired SampleAccounts samples;
  @Autowired Timeline timeline;
  @Autowired Cast cast;

  @Test
  void areNotCarriedOutOnWhatOthersChangedMeanwhile() {
    for (var decision : decisions().toList()) {
      var id = samples.create(cast.vera(), "name", "Überholt GmbH", "city", "Kiel");
      cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Umzug"));
      cast.vera().run(() -> decisions.restore(Accounts.TABLE, id.value(), null));
      samples.change(cast.jonas(), id, 3, "city", "Jena");
      assertThatThrownBy(() -> cast.vera().run(() -> decision.accept(id, 3)))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> {
                assertThat(conflict.version()).isEqualTo(4);
                var changed = conflict.fields().getFirst();
                assertThat(changed.field()).isEqualTo("city");
                assertThat(changed.theirs()).isEqualTo("Jena");
                assertThat(changed.who()).isEqualTo("Jonas Behrens");
              });
      assertThat(samples.get(cast.vera(), id).version()).isEqualTo(4);
    }
  }

  @Test
  void thatItWasVerifiedIsTakenBackByWhoSaidSo() {
    var id = samples.create(cast.vera(), "name", "Geprüft GmbH");
    cast.jonas().run(() -> decisions.verify(Accounts.TABLE, id.value(), 1));
    cast.vera().run(() -> decisions.verify(Accounts.TABLE, id.value(), 2));
    assertThatThrownBy(() -> cast.jonas().run(() -> takeBack(id, 3))).isInstanceOf(NotFound.class);
    cast.vera().run(() -> takeBack(id, 3));
    var before = samples.get(cast.vera(), id);
    assertThat(before.nameOf(AccountList.VERIFIED_BY)).isEqualTo("Jonas Behrens");
    assertThat(before.get(AccountList.VERIFIED_ON)).isNotNull();
    cast.jonas().run(() -> decisions.verify(Accounts.TABLE, id.value(), 4));
    samples.change(cast.vera(), id, 5, "city", "Jena");
    assertThatThrownBy(() -> cast.jonas().run(() -> takeBack(id, 5))).isInstanceOf(Conflict.class);
  }

  private void takeBack(AccountId id, int verified) {
    decisions.takeBackVerification(Accounts.TABLE, id.value(), verified);
  }

  @Test
  void areRefusedForAVersionThatNobodyHasSeen() {
    var id = samples.create(cast.vera(), "name", "Zukunft GmbH");
    for (var decision : decisions().toList())
      assertThatThrownBy(() -> cast.vera().run(() -> decision.accept(id, 9)))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refused ->
                  assertThat(refused.violations().getFirst().key())
                      .isEqualTo("problem.version.unknown"));
  }

  @RepeatedTest(3)
  void areCarriedOutOnceWhereTwoDecideTheSameAtOnce() throws Exception {
    var active = samples.create(cast.vera(), "name", "Doppelt GmbH");
    agreed(active, (id, seen) -> decisions.archive(Accounts.TABLE, id.value(), null, "Aufgegeben"));
    agreed(active, (id, seen) -> decisions.restore(Accounts.TABLE, id.value(), null));
    assertThat(cast.vera().call(() -> timeline.of(active, null))).hasSize(2);
    agreed(active, (id, seen) -> decisions.archive(Accounts.TABLE, id.value(), seen, "Aufgegeben"));
    agreed(active, (id, seen) -> decisions.restore(Accounts.TABLE, id.value(), seen));
    assertThat(cast.vera().call(() -> timeline.of(active, null))).hasSize(4);
    onceOnly(active, (id, seen) -> decisions.verify(Accounts.TABLE, id.value(), seen));
    onceOnly(active, (id, seen) -> decisions.confine(Accounts.TABLE, id.value(), seen, "team"));
  }

  private void onceOnly(AccountId id, BiConsumer<AccountId, Integer> decision) throws Exception {
    assertThat(both(id, decision))
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .isInstanceOf(Refusal.class);
  }

  /** Whoever decides what is so already has what he wants. */
  private void agreed(AccountId id, BiConsumer<AccountId, Integer> decision) throws Exception {
    assertThat(both(id, decision)).containsOnlyNulls();
  }

  private List<Throwable> both(AccountId id, BiConsumer<AccountId, Integer> decision)
      throws Exception {
    var seen = samples.get(cast.vera(), id).version();
    var refusals =
        AtOnce.both(
            () -> cast.vera().run(() -> decision.accept(id, seen)),
            () -> cast.henrik().run(() -> decision.accept(id, seen)));
    assertThat(samples.get(cast.vera(), id).version()).isEqualTo(seen + 1);
    return refusals;
  }

  @Test
  void ofOneArchivedForAReasonAnotherReasonIsRefused() {
    var id = samples.create(cast.vera(), "name", "Zweimal GmbH");
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Umzug"));
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), 1, "Umzug"));
    assertThatThrownBy(() ->
            cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "Anders")))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() ->
            cast.vera().run(() -> decisions.archive(Accounts.TABLE, id.value(), null, "\u202e")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.violations().getFirst().field()).isEqualTo("reason"));
  }

  private Stream<BiConsumer<AccountId, Integer>> decisions() {
    return Stream.of(
        (id, seen) -> decisions.archive(Accounts.TABLE, id.value(), seen, "Aufgegeben"),
        (id, seen) -> decisions.verify(Accounts.TABLE, id.value(), seen),
        (id, seen) -> decisions.confine(Accounts.TABLE, id.value(), seen, "team"));
  }
}
