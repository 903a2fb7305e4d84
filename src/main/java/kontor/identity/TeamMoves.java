package kontor.identity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import kontor.platform.record.Audience;
import kontor.platform.record.AudienceRule;
import kontor.platform.record.OwnedRecords;
import kontor.platform.record.OwnedRecords.Followed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever moves to another team takes along what is his: what only his former team saw is for the
 * new one, or where there is none for himself, as if he had been given it there.
 */
@Component
class TeamMoves {

  /** So many of one type follow in the transaction that moves their owner. */
  static final int MOST = 1_000;

  private final Audiences audiences;
  private final AudiencesOfRecords rules;
  private final OwnedRecords records;

  TeamMoves(Audiences audiences, AudiencesOfRecords rules, OwnedRecords records) {
    this.audiences = audiences;
    this.rules = rules;
    this.records = records;
  }

  /**
   * Once he is in the other team.
   *
   * @param former the team he was in; null: none, so that nothing follows
   * @param team the team he is in now; null: none
   * @return what followed
   * @throws RuleViolation at {@code teamId}, where it is too much
   */
  List<Followed> follow(UUID user, @Nullable UUID former, @Nullable UUID team) {
    if (former == null || Objects.equals(former, team)) return List.of();
    var from = audiences.find(Audience.of(AudienceRule.TEAM, former));
    if (from.isEmpty()) return List.of();
    var followed =
        records.follow(user, from.get(), () -> audiences.number(rules.ofTeamOf(user)), MOST);
    if (followed.stream().anyMatch(one -> one.count() > MOST))
      throw new RuleViolation("teamId", "identity.user.teamId.tooMuch", MOST);
    return followed;
  }
}
