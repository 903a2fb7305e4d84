package kontor.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Values that nobody typed, such as a program of our own gives them, are asked the same. */
@KontorTest
class UnreadValuesTest {

  private static final FieldValues NAMED =
      FieldValues.none().with(AccountList.NAME, "Ungelesen GmbH");

  @Autowired Accounts accounts;
  @Autowired SampleAccounts samples;
  @Autowired Cast cast;

  @Test
  void pointToNothingThatTheViewerDoesNotSee() {
    var hidden = samples.create(cast.vera(), "name", "Verborgen GmbH");
    samples.confineToTeam(cast.vera(), hidden);
    var below = NAMED.with(AccountList.PARENT, hidden.value());
    assertRefused(AccountList.PARENT, "field.notFound", () -> createByClara(below));
    assertRefused(
        AccountList.TEAM,
        "field.notFound",
        () -> createByClara(NAMED.with(AccountList.TEAM, UUID.randomUUID())));

    var own = createByClara(NAMED);
    assertRefused(
        AccountList.PARENT,
        "field.notFound",
        () -> changeByClara(own, FieldValues.none().with(AccountList.PARENT, hidden.value())));
    assertThat(samples.get(cast.clara(), own).version()).isEqualTo(1);
  }

  @Test
  void obeyTheRuleOfTheirColumn() {
    var wrong = FieldValues.none().with(AccountList.IBAN, "DE88 3704 0044 0532 0130 00");
    assertRefused(
        AccountList.IBAN, "identifier.iban.checkDigits", () -> createByClara(NAMED.and(wrong)));
    var own = createByClara(NAMED);
    assertRefused(AccountList.IBAN, "identifier.iban.checkDigits", () -> changeByClara(own, wrong));
    assertRefused(
        AccountList.NAME,
        "field.required",
        () -> changeByClara(own, FieldValues.none().with(AccountList.NAME, " ")));
  }

  @Test
  void areKeptInTheirNormalForm() {
    var typed = FieldValues.none().with(AccountList.IBAN, "de89 3704 0044 0532 0130 00");
    var own = createByClara(NAMED);
    changeByClara(own, typed);
    for (var id : new AccountId[] {own, createByClara(NAMED.and(typed))})
      assertThat(samples.get(cast.clara(), id).get(AccountList.IBAN))
          .isEqualTo("DE89370400440532013000");
  }

  private AccountId createByClara(FieldValues values) {
    return cast.clara().call(() -> accounts.create(new AccountDraft(values)));
  }

  private void changeByClara(AccountId id, FieldValues values) {
    cast.clara().run(() -> accounts.change(id, 1, values));
  }

  private static void assertRefused(Column<?> column, String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              var violation = refused.violations().getFirst();
              assertThat(violation.field()).isEqualTo(column.key());
              assertThat(violation.key()).isEqualTo(key);
            });
  }
}
