package kontor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.Accounts;
import kontor.platform.Role;
import kontor.platform.Viewers;
import kontor.platform.error.NotFound;
import kontor.platform.i18n.Texts;
import kontor.platform.record.Audience;
import kontor.platform.record.AudienceRule;
import kontor.platform.record.RecordAudiences;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team of its own with a team above, so that the cast stays as it is. */
@KontorTest
class AudiencesTest {

  @Autowired Cast cast;
  @Autowired Audiences audiences;
  @Autowired RecordAudiences records;
  @Autowired Users users;
  @Autowired Teams teams;
  @Autowired Viewers viewers;
  @Autowired Texts texts;

  @Test
  void aTeamsAudienceIsItsMembersItsHeadAndTheHeadsAbove() {
    var top = user(null);
    var head = user(null);
    var above = team(null, top);
    var below = team(above, head);
    var member = user(below);
    var besides = user(above);

    var audience = asRuth(() -> audiences.team(below));

    assertThat(holders(audience, top, head, member)).containsExactly(top, head, member);
    assertThat(holders(audience, besides)).isEmpty();
  }

  @Test
  void anOwnersAudienceIsHimselfHisDeputyAndHisSuperiors() {
    var head = user(null);
    var team = team(null, head);
    var deputy = user(null);
    var colleague = user(team);
    var owner = user(team);
    edit(owner, draft -> draft.withDeputy(deputy));

    var audience = asRuth(() -> audiences.owner(owner));

    assertThat(holders(audience, owner, deputy, head)).containsExactly(owner, deputy, head);
    assertThat(holders(audience, colleague)).isEmpty();

    edit(owner, draft -> draft.withDeputy(colleague));
    assertThat(holders(audience, deputy)).isEmpty();
    assertThat(holders(audience, colleague)).containsExactly(colleague);
  }

  @Test
  void whoeverChangesTheTeamChangesWhatHeMaySee() {
    var head = user(null);
    var team = team(null, head);
    var other = team(null, null);
    var member = user(team);
    var audience = asRuth(() -> audiences.team(team));

    edit(member, draft -> draft.inTeam(other));
    assertThat(holders(audience, member)).isEmpty();

    cast.ruth()
        .run(() ->
            teams.change(
                team, teams.get(team).version(), new TeamDraft("T " + team, null, member, false)));
    assertThat(holders(audience, member)).containsExactly(member);
    assertThat(holders(audience, head)).isEmpty();
  }

  @Test
  void aDeactivatedUserIsOutAtOnceAndBackWhenReactivated() {
    var team = team(null, null);
    var member = user(team);
    var audience = asRuth(() -> audiences.team(team));

    cast.ruth().run(() -> users.deactivate(member));
    assertThat(asRuth(() -> audiences.heldBy(member))).isEmpty();

    cast.ruth().run(() -> users.reactivate(member));
    assertThat(holders(audience, member)).containsExactly(member);
  }

  @Test
  void otherDepartmentsKnowWhoWorksHereAndNoCustomer() {
    assertThat(cast.murat().audiences())
        .contains(Audiences.DIRECTORY)
        .doesNotContain(Audiences.EVERYONE);
    assertThat(cast.aylin().audiences()).contains(Audiences.DIRECTORY, Audiences.EVERYONE);
  }

  @Test
  void otherDepartmentsSeeNoCustomerAsMembersHeadsOrDeputiesEither() {
    var head = department(null);
    var team = team(null, head);
    var member = department(team);
    var owner = user(team);
    var deputy = department(null);
    edit(owner, draft -> draft.withDeputy(deputy));

    var ofTeam = asRuth(() -> audiences.team(team));
    var ofOwner = asRuth(() -> audiences.owner(owner));

    assertThat(holders(ofTeam, head, member, owner)).containsExactly(owner);
    assertThat(holders(ofOwner, head, deputy, owner)).containsExactly(owner);
  }

  @Test
  void whoMaySeeIsSaidInWordsToThoseWhoMay() {
    var head = user(null);
    var team = team(null, head);
    var member = user(team);
    var audience = asRuth(() -> audiences.team(team));

    var said = viewers.of(member.toString()).call(() -> audiences.explain(audience));

    assertThat(said.rule()).isEqualTo(AudienceRule.TEAM);
    assertThat(said.subject()).isEqualTo("T " + team);
    assertThat(said.people())
        .extracting(WhoMaySee.Person::name)
        .containsExactlyInAnyOrder("Mensch " + head, "Mensch " + member);
    assertThat(said.more()).isZero();
    var words = texts.wording(Locale.GERMANY, java.time.ZoneOffset.UTC);
    assertThat(said.sentence(words)).isEqualTo("T " + team + " und wer es leitet");
    assertThat(
            catchThrowableOfType(
                NotFound.class, () -> cast.clara().call(() -> audiences.explain(audience))))
        .isNotNull();
  }

  @Test
  void theyStandByTheirLastNames() {
    var team = team(null, null);
    for (var name : new String[] {"Anna Zander", "Dr. Zoe Anders"})
      asRuth(() -> users.create(draft(name).inTeam(team)));
    var member = user(team);
    var audience = asRuth(() -> audiences.team(team));

    var said = viewers.of(member.toString()).call(() -> audiences.explain(audience));

    assertThat(said.people())
        .extracting(WhoMaySee.Person::name)
        .containsSubsequence("Dr. Zoe Anders", "Anna Zander");
  }

  private static UserDraft draft(String name) {
    return UserDraft.of("login-" + UUID.randomUUID(), name, Role.MANAGER);
  }

  @Test
  void ofManyTheFirstTwentyAreNamedAndTheRestCounted() {
    var team = team(null, null);
    var members = java.util.stream.Stream.generate(() -> user(team)).limit(23).toList();
    var audience = asRuth(() -> audiences.team(team));

    var said = viewers.of(members.getFirst().toString()).call(() -> audiences.explain(audience));

    assertThat(said.people()).hasSize(20);
    assertThat(said.more()).isEqualTo(3);
  }

  @Test
  void newCustomersAreForEveryoneUnlessTheTeamConfinesThem() {
    var ofVera = cast.vera().call(() -> records.ofNew(Accounts.TABLE, kontor.demo.Cast.CLARA));
    assertThat(ofVera.number()).isEqualTo(Audiences.EVERYONE);

    var team = confining();
    var member = viewers.of(user(team).toString());
    var audience = member.call(() -> records.ofNew(Accounts.TABLE, null));
    assertThat(audience).isEqualTo(Audience.of(AudienceRule.TEAM, team));
    assertThat(asRuth(() -> audiences.find(audience))).isEmpty();
    int number = member.call(() -> records.number(audience));
    assertThat(number).isEqualTo(asRuth(() -> audiences.team(team)));
    assertThat(viewers.of(member.actor()).audiences()).contains(number);
  }

  @Test
  void whatAConfiningTeamEntersForAnotherIsForHisTeamOrForHimself() {
    var member = viewers.of(user(confining()).toString());
    var other = team(null, null);
    var colleague = user(other);
    var alone = user(null);
    assertThat(member.call(() -> records.ofNew(Accounts.TABLE, colleague)))
        .isEqualTo(Audience.of(AudienceRule.TEAM, other));
    assertThat(member.call(() -> records.ofNew(Accounts.TABLE, alone)))
        .isEqualTo(Audience.of(AudienceRule.OWNER, alone));
  }

  @Test
  void whoWouldSeeWhatHasNoAudienceYetIsSaidByTheRuleAlone() {
    var head = user(null);
    var team = team(null, head);
    var deputy = user(null);
    var owner = user(team);
    edit(owner, draft -> draft.withDeputy(deputy));
    var colleague = user(team);
    var stranger = user(null);
    var warehouse = department(team);
    var all = List.of(head, deputy, owner, colleague, stranger, warehouse);
    var ofTeam = Audience.of(AudienceRule.TEAM, team);
    var ofOwner = Audience.of(AudienceRule.OWNER, owner);

    assertThat(asRuth(() -> records.outside(ofTeam, all)))
        .containsExactlyInAnyOrder(deputy, stranger, warehouse);
    assertThat(asRuth(() -> records.outside(ofOwner, all)))
        .containsExactlyInAnyOrder(colleague, stranger, warehouse);
    for (var asked : List.of(ofTeam, ofOwner)) {
      assertThat(asRuth(() -> audiences.find(asked))).isEmpty();
      var said = asRuth(() -> records.outside(asked, all));
      var kept = asRuth(() -> records.kept(records.number(asked)));
      assertThat(asRuth(() -> records.outside(kept, all))).isEqualTo(said);
    }
  }

  private UUID confining() {
    return asRuth(
        () -> teams.create(new TeamDraft("Vertraulich " + UUID.randomUUID(), null, null, true)));
  }

  private <T> T asRuth(Supplier<T> work) {
    return cast.ruth().call(work::get);
  }

  private UUID user(UUID team) {
    return user(team, Role.MANAGER);
  }

  private UUID department(UUID team) {
    return user(team, Role.DEPARTMENT);
  }

  private UUID user(UUID team, Role role) {
    return asRuth(() -> {
      var id = UUID.randomUUID();
      return users.create(id, UserDraft.of("mensch-" + id, "Mensch " + id, role).inTeam(team));
    });
  }

  private UUID team(UUID parent, UUID head) {
    return asRuth(() -> {
      var id = UUID.randomUUID();
      return teams.create(id, new TeamDraft("T " + id, parent, head, false));
    });
  }

  private void edit(UUID user, java.util.function.UnaryOperator<UserDraft> change) {
    cast.ruth()
        .run(() -> {
          var now = users.get(user);
          var draft =
              new UserDraft(
                  now.login(),
                  now.name(),
                  now.roles(),
                  now.teamId(),
                  now.departmentId(),
                  now.deputyId(),
                  now.language(),
                  now.zone());
          users.change(user, now.version(), change.apply(draft));
        });
  }

  /** Which of these hold it. */
  private List<UUID> holders(int audience, UUID... some) {
    return List.of(some).stream()
        .filter(user -> asRuth(() -> audiences.heldBy(user)).contains(audience))
        .toList();
  }
}
