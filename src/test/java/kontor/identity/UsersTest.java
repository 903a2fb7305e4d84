package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.Role;
import kontor.platform.Viewers;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class UsersTest {

  @Autowired Cast cast;
  @Autowired Users users;
  @Autowired Viewers viewers;

  @Test
  void anAdministratorCreatesAUserWhomEveryoneKnows() {
    var id = create(UserDraft.of(login(), "Nele Voss", Role.STAFF));

    var seen = cast.murat().call(() -> users.get(id));
    assertThat(seen.name()).isEqualTo("Nele Voss");
    assertThat(seen.roles()).containsExactly(Role.STAFF);
    assertThat(viewers.of(id.toString()).audiences())
        .contains(Audiences.EVERYONE, Audiences.DIRECTORY);
  }

  @Test
  void whoeverHasNoPasswordYetIsOnlyInvited() {
    var id = create(UserDraft.of(login(), "Nele Voss", Role.STAFF));

    assertThat(cast.ruth().call(users::invited)).contains(id).doesNotContain(kontor.demo.Cast.RUTH);
    assertThat(catchThrowableOfType(Forbidden.class, () -> cast.vera().call(users::invited)))
        .isNotNull();
  }

  @Test
  void aLoginIsUsedOnceWhateverItsCase() {
    var login = login();
    create(UserDraft.of(login, "Nele Voss", Role.STAFF));

    assertThat(broken(UserDraft.of(login.toUpperCase(), "Another", Role.STAFF)))
        .isEqualTo("login identity.login.taken");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    var login = login();
    create(UserDraft.of(login, "Nele Voss", Role.STAFF));
    assertThat(broken(UserDraft.of(login, "")))
        .isEqualTo(
            "name identity.check.required, roles identity.roles.none, login identity.login.taken");

    var id = create(UserDraft.of(login(), "Nele Kern", Role.STAFF));
    var refused =
        catchThrowableOfType(
            RuleViolation.class,
            () -> change(id, 1, UserDraft.of(login, "Nele Kern").withDeputy(id)));
    assertThat(refused.violations())
        .extracting(RuleViolation.Violation::field)
        .containsExactly("roles", "login", "deputyId");
  }

  @Test
  void aDraftIsRefusedAtTheFieldThatIsWrong() {
    var login = login();
    assertThat(broken(UserDraft.of("", "Nele", Role.STAFF)))
        .isEqualTo("login identity.check.required");
    assertThat(broken(UserDraft.of("nele voss", "Nele", Role.STAFF)))
        .isEqualTo("login identity.login.blanks");
    assertThat(broken(UserDraft.of(login, "x".repeat(201), Role.STAFF)))
        .isEqualTo("name identity.check.tooLong");
    assertThat(broken(UserDraft.of(login, "Ne\0le", Role.STAFF)))
        .isEqualTo("name identity.check.controls");
    assertThat(broken(UserDraft.of(login, "Nele"))).isEqualTo("roles identity.roles.none");
    assertThat(broken(UserDraft.of(login, "Nele", Role.STAFF).inTeam(UUID.randomUUID())))
        .isEqualTo("teamId identity.check.choice");
    assertThat(
            broken(new UserDraft(login, "N", Set.of(Role.STAFF), null, null, null, "fr", "Mars")))
        .isEqualTo("language identity.check.choice, zone identity.check.zone");
  }

  @Test
  void nobodyButAnAdministratorChangesUsers() {
    var draft = UserDraft.of(login(), "Nele Voss", Role.STAFF);
    var vera = cast.vera();
    assertThat(catchThrowableOfType(Forbidden.class, () -> vera.call(() -> users.create(draft))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> vera.run(() -> users.deactivate(kontor.demo.Cast.JONAS))))
        .isNotNull();
  }

  @Test
  void twoAdministratorsChangeDifferentFieldsOfTheSameUser() {
    var draft = UserDraft.of(login(), "Nele Voss", Role.STAFF);
    var id = create(draft);
    change(id, 1, draft.inTeam(kontor.demo.Cast.TEAM_NORTH));
    change(
        id,
        1,
        new UserDraft(
            draft.login(),
            "Nele Voss-Kern",
            draft.roles(),
            null,
            null,
            null,
            "de",
            "Europe/Berlin"));

    var now = cast.ruth().call(() -> users.get(id));
    assertThat(now.name()).isEqualTo("Nele Voss-Kern");
    assertThat(now.teamId()).isEqualTo(kontor.demo.Cast.TEAM_NORTH);
    assertThat(now.version()).isEqualTo(3);
  }

  @Test
  void theSameFieldChangedByTwoIsAConflictThatNamesBothSides() {
    var login = login();
    var id = create(UserDraft.of(login, "Nele Voss", Role.STAFF));
    change(id, 1, UserDraft.of(login, "Nele Kern", Role.STAFF));

    var conflict =
        catchThrowableOfType(
            Conflict.class, () -> change(id, 1, UserDraft.of(login, "Nele Behn", Role.STAFF)));

    assertThat(conflict.version()).isEqualTo(2);
    assertThat(conflict.fields())
        .singleElement()
        .satisfies(field -> {
          assertThat(field.field()).isEqualTo("name");
          assertThat(field.mine()).isEqualTo("Nele Behn");
          assertThat(field.theirs()).isEqualTo("Nele Kern");
          assertThat(field.who()).isEqualTo("Ruth Petersen-Adler");
        });
  }

  @Test
  void aDeactivatedUserIsNobodyUntilReactivated() {
    var id = create(UserDraft.of(login(), "Nele Voss", Role.STAFF));
    cast.ruth().run(() -> users.deactivate(id));
    cast.ruth().run(() -> users.deactivate(id));

    assertThat(catchThrowableOfType(NotFound.class, () -> viewers.of(id.toString()))).isNotNull();
    assertThat(cast.ruth().call(() -> users.get(id)).active()).isFalse();
    assertThat(cast.ruth().call(users::active)).noneMatch(user -> user.id().equals(id));

    cast.ruth().run(() -> users.reactivate(id));
    assertThat(viewers.of(id.toString()).audiences()).contains(Audiences.EVERYONE);
  }

  @Test
  void theLastAdministratorStays() {
    var ruth = cast.ruth();
    assertThat(
            catchThrowableOfType(
                RuleViolation.class, () -> ruth.run(() -> users.deactivate(kontor.demo.Cast.RUTH))))
        .isNotNull();
  }

  private UUID create(UserDraft draft) {
    return cast.ruth().call(() -> users.create(draft));
  }

  private void change(UUID id, int seen, UserDraft draft) {
    cast.ruth().run(() -> users.change(id, seen, draft));
  }

  private String broken(UserDraft draft) {
    var refused = catchThrowableOfType(RuleViolation.class, () -> create(draft));
    return refused.violations().stream()
        .map(violation -> violation.field() + " " + violation.key())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String login() {
    return "nele-" + UUID.randomUUID();
  }
}
