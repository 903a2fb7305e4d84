package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Role;
import kontor.platform.Viewers;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class PasswordLinksTest {

  private static final String PASSWORD = "vier blaue Enten";

  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired PasswordLinks links;
  @Autowired Passwords passwords;
  @Autowired Viewers viewers;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;

  @Test
  void aLinkSetsAPasswordOnce() {
    var user = user();
    var link = make(user);

    assertThat(links.open(link.token()).orElseThrow().id()).isEqualTo(user);
    assertThat(links.use(link.token(), PASSWORD, PASSWORD, null)).isEqualTo(user);

    assertThat(links.open(link.token())).isEmpty();
    assertThat(
            catchThrowableOfType(
                NotFound.class, () -> links.use(link.token(), PASSWORD, PASSWORD, null)))
        .isNotNull();
  }

  @Test
  void ofTwoWhoUseItAtOnceOneDoes() throws Exception {
    var link = make(user());
    Callable<Boolean> use =
        () -> {
          try {
            links.use(link.token(), PASSWORD, PASSWORD, null);
            return true;
          } catch (NotFound usedUp) {
            return false;
          }
        };
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(use);
      var second = both.submit(use);
      assertThat(first.get() ^ second.get()).isTrue();
    }
  }

  @Test
  void aRefusedPasswordLeavesTheLinkUsable() {
    var link = make(user());
    assertThat(
            catchThrowableOfType(
                RuleViolation.class, () -> links.use(link.token(), "kurz", "kurz", null)))
        .isNotNull();
    assertThat(links.open(link.token())).isPresent();
  }

  @Test
  void tooShortAndDifferentIsToldAtOnce() {
    var link = make(user());
    var refused =
        catchThrowableOfType(
            RuleViolation.class, () -> links.use(link.token(), "kurz", "kürzer", null));
    assertThat(refused.violations())
        .extracting(violation -> violation.field() + " " + violation.key())
        .containsExactly("password identity.password.short", "repeated identity.password.repeat");
  }

  @Test
  void anAdministratorSeesWhetherOneIsOpenAndWhoMadeIt() {
    var user = user();
    assertThat(cast.ruth().call(() -> links.pending(user))).isEmpty();
    var link = make(user);
    assertThat(cast.ruth().call(() -> links.pending(user)))
        .hasValueSatisfying(open -> {
          assertThat(open.madeBy()).isEqualTo("Ruth Petersen-Adler");
          assertThat(open.expiresAt()).isCloseTo(link.expiresAt(), within(1, ChronoUnit.MILLIS));
        });
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> cast.vera().call(() -> links.pending(user))))
        .isNotNull();
    links.use(link.token(), PASSWORD, PASSWORD, null);
    assertThat(cast.ruth().call(() -> links.pending(user))).isEmpty();
  }

  @Test
  void anOldLinkIsNone() {
    var link = make(user());
    cast.ruth()
        .run(() ->
            transaction.executeWithoutResult(status ->
                database.execute(
                    "update identity.password_link set expires_at = now() - interval '1 second' where token_hash = ?",
                    Secrets.hash(link.token()))));

    assertThat(links.open(link.token())).isEmpty();
    assertThat(
            catchThrowableOfType(
                NotFound.class, () -> links.use(link.token(), PASSWORD, PASSWORD, null)))
        .isNotNull();
  }

  @Test
  void aNewerLinkTakesTheOldOnesPlace() {
    var user = user();
    var old = make(user);
    var newer = make(user);

    assertThat(links.open(old.token())).isEmpty();
    assertThat(links.open(newer.token())).isPresent();
  }

  @Test
  void whoeverIsDeactivatedHasNone() {
    var user = user();
    var link = make(user);
    cast.ruth().run(() -> users.deactivate(user));

    assertThat(links.open(link.token())).isEmpty();
    assertThat(catchThrowableOfType(RuleViolation.class, () -> make(user))).isNotNull();
  }

  @Test
  void whoeverIsBackHasNoneOfBefore() {
    var user = user();
    var link = make(user);
    cast.ruth().run(() -> users.deactivate(user));
    cast.ruth().run(() -> users.reactivate(user));
    assertThat(links.open(link.token())).isEmpty();
  }

  @Test
  void whoeverHasSetAnotherPasswordHasNone() {
    var user = user();
    links.use(make(user).token(), PASSWORD, PASSWORD, null);
    var link = make(user);
    viewers
        .of(user.toString())
        .run(
            () -> passwords.change(PASSWORD, "fünf grüne Enten", "fünf grüne Enten", "none", null));
    assertThat(links.open(link.token())).isEmpty();
  }

  @Test
  void onlyTheHashIsKept() {
    var link = make(user());
    var kept =
        cast.ruth()
            .call(() ->
                transaction.execute(
                    status -> database.fetch("select * from identity.password_link").format()));
    assertThat(kept).doesNotContain(link.token());
  }

  @Test
  void nobodyButAnAdministratorMakesOne() {
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> cast.vera().call(() -> links.make(kontor.demo.Cast.JONAS))))
        .isNotNull();
    assertThat(catchThrowableOfType(NotFound.class, () -> make(UUID.randomUUID()))).isNotNull();
  }

  private PasswordLink make(UUID user) {
    return cast.ruth().call(() -> links.make(user));
  }

  private UUID user() {
    return cast.ruth()
        .call(() -> users.create(UserDraft.of("l" + UUID.randomUUID(), "Lena Krog", Role.STAFF)));
  }
}
