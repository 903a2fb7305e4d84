package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class TeamsTest {

  @Autowired Cast cast;
  @Autowired Teams teams;
  @Autowired Departments departments;

  @Test
  void aTeamCannotStandBelowItself() {
    var top = create("Oben", null);
    var middle = create("Mitte", top);
    var bottom = create("Unten", middle);

    assertThat(broken(() -> change(top, bottom))).isEqualTo("parentId identity.team.circle");
    assertThat(broken(() -> change(top, top))).isEqualTo("parentId identity.team.circle");
    change(bottom, top);
    assertThat(cast.vera().call(() -> teams.get(bottom)).parentId()).isEqualTo(top);
  }

  @Test
  void aTeamsNameIsUsedOnce() {
    var name = "Team " + UUID.randomUUID();
    cast.ruth().call(() -> teams.create(new TeamDraft(name, null, null, false)));

    assertThat(
            broken(() ->
                cast.ruth()
                    .call(
                        () -> teams.create(new TeamDraft(name.toUpperCase(), null, null, false)))))
        .isEqualTo("name identity.name.taken");
    assertThat(
            broken(
                () -> cast.ruth().call(() -> teams.create(new TeamDraft(" ", null, null, false)))))
        .isEqualTo("name identity.check.required");
    assertThat(
            broken(() ->
                cast.ruth()
                    .call(() ->
                        teams.create(new TeamDraft("x" + name, UUID.randomUUID(), null, false)))))
        .isEqualTo("parentId identity.check.choice");
  }

  @Test
  void aDepartmentIsRenamedByAnAdministratorOnly() {
    var name = "Lager " + UUID.randomUUID();
    var id = cast.ruth().call(() -> departments.create(name));

    cast.ruth().run(() -> departments.change(id, 1, name + " 2"));

    assertThat(cast.murat().call(() -> departments.get(id)).name()).isEqualTo(name + " 2");
    assertThat(
            catchThrowableOfType(
                Forbidden.class, () -> cast.henrik().run(() -> departments.change(id, 2, name))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFound.class,
                () -> cast.ruth().run(() -> departments.change(UUID.randomUUID(), 1, name))))
        .isNotNull();
    assertThat(
            broken(() -> cast.ruth().call(() -> departments.create((name + " 2").toUpperCase()))))
        .isEqualTo("name identity.name.taken");
  }

  private UUID create(String name, UUID parent) {
    return cast.ruth()
        .call(
            () -> teams.create(new TeamDraft(name + " " + UUID.randomUUID(), parent, null, false)));
  }

  private void change(UUID team, UUID parent) {
    cast.ruth()
        .run(() -> {
          var now = teams.get(team);
          teams.change(team, now.version(), new TeamDraft(now.name(), parent, null, false));
        });
  }

  private static String broken(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    var refused = catchThrowableOfType(RuleViolation.class, work);
    var first = refused.violations().getFirst();
    return first.field() + " " + first.key();
  }
}
