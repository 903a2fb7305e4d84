package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Preferences;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.Forbidden;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * As if nobody worked here: within a transaction that is rolled back, users and company are moved
 * into an audience that nobody who looks holds.
 */
@KontorTest
class FirstVisitTest {

  private static final String PASSWORD = "vier blaue Enten";

  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Profile profile;
  @Autowired Company company;
  @Autowired Passwords passwords;
  @Autowired PasswordRules rules;
  @Autowired Audiences audiences;
  @Autowired Viewers viewers;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired FirstVisit ofThisInstance;

  @Test
  void theFirstVisitorBecomesAdministratorAndNamesTheCompany() {
    inAnEmptyInstance(visit -> {
      assertThat(visit.isDue()).isTrue();
      var id = visit.administrator("Inga Thomsen", "inga", "en", PASSWORD, PASSWORD, null);
      assertThat(visit.isDue()).isFalse();

      var inga = viewers.of(id.toString());
      assertThat(inga.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.MANAGER);
      assertThat(inga.preferences().locale().getLanguage()).isEqualTo("en");

      assertThat(visit.companyIsDue()).isTrue();
      inga.run(() -> visit.company(named("Thomsen KG", "Europe/Zurich")));
      assertThat(visit.companyIsDue()).isFalse();
      assertThat(company.get().name()).isEqualTo("Thomsen KG");
      assertThat(viewers.of(id.toString()).preferences().zone().getId()).isEqualTo("Europe/Zurich");
    });
  }

  @Test
  void ofACompanyThatIsNamedTwiceTheSecondTimeChangesNothing() {
    inAnEmptyInstance(visit -> {
      var id = visit.administrator("Inga Thomsen", "inga", "en", PASSWORD, PASSWORD, null);
      var inga = viewers.of(id.toString());
      inga.run(() -> visit.company(named("Thomsen KG", "Europe/Zurich")));
      inga.run(() -> visit.company(named("Thomsen KG", "Europe/Berlin")));
      assertThat(company.find().orElseThrow().profile().zone()).isEqualTo("Europe/Zurich");
      assertThat(viewers.of(id.toString()).preferences().zone().getId()).isEqualTo("Europe/Zurich");
    });
  }

  @Test
  void whoSendsTheCompanyWhileAnotherIsAtItWaitsAndIsLedOn() throws Exception {
    var ruth = cast.ruth();
    var before = company();
    Future<?> second;
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      second =
          ruth.call(() ->
              transaction.execute(status -> {
                database.execute("select pg_advisory_xact_lock(hashtext('identity.first_visit'))");
                var sent =
                    other.submit(() ->
                        ruth.run(
                            () -> ofThisInstance.company(named("Zweite GmbH", "Europe/Berlin"))));
                await().pollInSameThread().until(this::somebodyWaits);
                assertThat(sent.isDone()).isFalse();
                return sent;
              }));
      second.get(20, TimeUnit.SECONDS);
    }
    assertThat(company()).isEqualTo(before);
  }

  private String company() {
    return cast.ruth().call(() -> company.get()).toString();
  }

  private boolean somebodyWaits() {
    return !database
        .fetch(
            """
            select 1 from pg_locks
             where locktype = 'advisory' and not granted
               and objid = (hashtext('identity.first_visit')::bigint & 4294967295)::oid
            """)
        .isEmpty();
  }

  @Test
  void whoeverComesSecondIsRefused() {
    inAnEmptyInstance(visit -> {
      visit.administrator("Inga Thomsen", "inga", "de", PASSWORD, PASSWORD, null);
      assertThat(
              catchThrowableOfType(
                  Forbidden.class,
                  () -> visit.administrator("Till Eulen", "till", "de", PASSWORD, PASSWORD, null)))
          .isNotNull();
    });
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNobodyIsCreated() {
    inAnEmptyInstance(visit -> {
      assertThat(field(() -> visit.administrator("", "inga", "de", PASSWORD, PASSWORD, null)))
          .isEqualTo("name");
      assertThat(field(() -> visit.administrator("Inga", "in ga", "de", PASSWORD, PASSWORD, null)))
          .isEqualTo("login");
      assertThat(field(() -> visit.administrator("Inga", "inga", "de", "kurz", "kurz", null)))
          .isEqualTo("password");
      assertThat(visit.isDue()).isTrue();
    });
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    inAnEmptyInstance(visit ->
        assertThat(
                catchThrowableOfType(
                        RuleViolation.class,
                        () -> visit.administrator("", "in ga", "de", "kurz", "lang", null))
                    .violations())
            .extracting(RuleViolation.Violation::field)
            .containsExactlyInAnyOrder("name", "login", "password", "repeated"));
  }

  @Test
  void anInstanceWithUsersHasNoFirstVisit() {
    assertThat(ofThisInstance.isDue()).isFalse();
    assertThat(
            catchThrowableOfType(
                Forbidden.class,
                () -> ofThisInstance.administrator("Eve", "eve", "de", PASSWORD, PASSWORD, null)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                    RuleViolation.class,
                    () ->
                        cast.ruth()
                            .run(() -> company.create(named("Zweite GmbH", "Europe/Berlin"))))
                .violations())
        .extracting(RuleViolation.Violation::key)
        .containsExactly("identity.company.named");
  }

  private interface Visit {
    void of(FirstVisit visit);
  }

  private void inAnEmptyInstance(Visit check) {
    int hidden = cast.ruth().call(() -> audiences.owner(kontor.demo.Cast.RUTH));
    var mover =
        new Viewer(
            "system:test",
            "Test",
            new TreeSet<>(List.of(Audiences.EVERYONE, Audiences.DIRECTORY, hidden)),
            Set.of(Role.ADMIN),
            Preferences.DEFAULT,
            null);
    mover.run(() ->
        transaction.executeWithoutResult(status -> {
          database.execute("update identity.app_user set audience_id = ?", hidden);
          // There is one company whatever one sees, so it goes.
          database.execute("delete from identity.company");
          database.execute("select set_config('kontor.audiences', '{1,2}', true)");
          check.of(
              new FirstVisit(database, transaction, users, profile, company, passwords, rules));
          status.setRollbackOnly();
        }));
  }

  private static CompanyProfile named(String name, String zone) {
    return new CompanyProfile(
        name, null, null, null, "DE", null, null, null, null, null, null, null, null, null, null,
        "en", "CHF", zone);
  }

  private static String field(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(RuleViolation.class, work).violations().getFirst().field();
  }
}
