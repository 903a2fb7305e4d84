package kontor.identity;

import static kontor.identity.db.Tables.AUDIENCE;
import static kontor.identity.db.Tables.AUDIENCE_MEMBER;
import static kontor.identity.db.data.Tables.APP_USER;
import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.list.RecordTable;
import kontor.platform.record.Audience;
import kontor.platform.record.AudienceRule;
import kontor.platform.record.RecordAudiences;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a record, by whose it is and in which team he is today. */
@Service
@Transactional(readOnly = true)
class AudiencesOfRecords implements RecordAudiences {

  private static final Audience EVERYONE =
      new Audience(Audiences.EVERYONE, AudienceRule.EVERYONE, null);

  private final DSLContext database;
  private final Audiences audiences;

  AudiencesOfRecords(DSLContext database, Audiences audiences) {
    this.database = database;
    this.audiences = audiences;
  }

  /** Everyone, unless it is anybody's and the viewer's team keeps such to itself. */
  @Override
  public Audience ofNew(RecordTable table, @Nullable UUID owner) {
    if (table.owner() == null) return EVERYONE;
    var team = Viewer.required().userId().flatMap(this::confiningTeamOf);
    if (team.isEmpty()) return EVERYONE;
    return owner == null ? Audience.of(AudienceRule.TEAM, team.get()) : ofTeamOf(owner);
  }

  private Optional<UUID> confiningTeamOf(UUID user) {
    return database
        .select(TEAM.ID)
        .from(APP_USER)
        .join(TEAM)
        .on(TEAM.ID.eq(APP_USER.TEAM_ID))
        .where(APP_USER.ID.eq(user))
        .and(TEAM.CONFINES_NEW)
        .fetchOptional(TEAM.ID);
  }

  /** Whoever is in no team keeps it to himself. */
  Audience ofTeamOf(UUID owner) {
    return teamOf(owner)
        .map(team -> Audience.of(AudienceRule.TEAM, team))
        .orElseGet(() -> Audience.of(AudienceRule.OWNER, owner));
  }

  @Override
  public Audience chosen(AudienceRule rule, @Nullable UUID whose) {
    if (rule == AudienceRule.EVERYONE) return EVERYONE;
    var owner =
        whose != null
            ? whose
            : Viewer.required().userId().orElseThrow(AudiencesOfRecords::noChoice);
    return switch (rule) {
      case TEAM -> Audience.of(rule, teamOf(owner).orElseThrow(AudiencesOfRecords::noChoice));
      case OWNER -> Audience.of(rule, owner);
      default -> throw noChoice();
    };
  }

  @Override
  public Audience kept(int number) {
    return database
        .select(AUDIENCE.RULE, AUDIENCE.SUBJECT)
        .from(AUDIENCE)
        .where(AUDIENCE.ID.eq(number))
        .fetchSingle(kept -> new Audience(number, AudienceRule.of(kept.value1()), kept.value2()));
  }

  @Override
  public Audience following(Audience now, @Nullable UUID before, @Nullable UUID after) {
    if (before == null || after == null) return now;
    var becomes =
        switch (now.rule()) {
          case OWNER -> before.equals(now.subject()) ? Audience.of(AudienceRule.OWNER, after) : now;
          case TEAM ->
              teamOf(before).filter(team -> team.equals(now.subject())).isPresent()
                  ? ofTeamOf(after)
                  : now;
          default -> now;
        };
    return becomes.isSame(now) ? now : becomes;
  }

  @Override
  public Set<UUID> outside(Audience audience, Collection<UUID> people) {
    if (people.isEmpty()) return Set.of();
    return database
        .select(APP_USER.ID)
        .from(APP_USER)
        .where(APP_USER.ID.in(people))
        .andNot(isOf(audience))
        .fetchSet(APP_USER.ID);
  }

  private static Condition isOf(Audience audience) {
    if (audience.number() != null)
      return APP_USER.ID.in(
          select(AUDIENCE_MEMBER.USER_ID)
              .from(AUDIENCE_MEMBER)
              .where(AUDIENCE_MEMBER.AUDIENCE_ID.eq(audience.number())));
    return condition(
        "{0} in (select identity.would_see({1}, {2}))",
        APP_USER.ID, val(audience.rule().key()), val(audience.subject(), UUID.class));
  }

  @Override
  @Transactional
  public int number(Audience audience) {
    return audiences.number(audience);
  }

  @Override
  public Optional<String> sentence(int audience, Wording words) {
    return Viewer.required().audiences().contains(audience)
        ? Optional.of(audiences.explain(audience).sentence(words))
        : Optional.empty();
  }

  private static RuleViolation noChoice() {
    return new RuleViolation("audience", "identity.check.choice");
  }

  private Optional<UUID> teamOf(UUID user) {
    return database
        .select(APP_USER.TEAM_ID)
        .from(APP_USER)
        .where(APP_USER.ID.eq(user))
        .fetchOptional(APP_USER.TEAM_ID);
  }
}
