package kontor.identity;

import static kontor.identity.db.Tables.AUDIENCE;
import static kontor.identity.db.Tables.AUDIENCE_MEMBER;
import static kontor.identity.db.data.Tables.APP_USER;
import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.record.RecordAudiences;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see something: rules that are kept once, and their present members. Records name a rule
 * by its number and keep it while people come and go.
 */
@Service
@Transactional
public class Audiences implements RecordAudiences {

  /** Everyone who works with customers: every role but a department's alone. */
  public static final int EVERYONE = 1;

  /**
   * Everyone signed in, other departments too. For what is known of colleagues, never for a
   * customer's record.
   */
  public static final int DIRECTORY = 2;

  /** Each scanned row is compared with all of them. */
  static final int MOST = 64;

  private static final int NAMED = 20;
  private static final Logger LOG = LoggerFactory.getLogger(Audiences.class);

  private final DSLContext database;

  Audiences(DSLContext database) {
    this.database = database;
  }

  /** Ids of those who work with customers. */
  static Select<Record1<UUID>> everyone() {
    return members(EVERYONE);
  }

  private static Select<Record1<UUID>> members(int audience) {
    return select(AUDIENCE_MEMBER.USER_ID)
        .from(AUDIENCE_MEMBER)
        .where(AUDIENCE_MEMBER.AUDIENCE_ID.eq(audience));
  }

  /** Which of these people would not see what this audience may see. */
  @Transactional(readOnly = true)
  public Set<UUID> outside(int audience, Collection<UUID> people) {
    if (people.isEmpty()) return Set.of();
    return database
        .select(APP_USER.ID)
        .from(APP_USER)
        .where(APP_USER.ID.in(people))
        .and(APP_USER.ID.notIn(members(audience)))
        .fetchSet(APP_USER.ID);
  }

  /** The members of a team, its head and the heads above it. */
  public int team(UUID team) {
    return of("team", team);
  }

  /** A person, his deputy and his superiors. */
  public int owner(UUID user) {
    return of("owner", user);
  }

  /** His team's alone where the team says so, else everyone. */
  @Override
  public int ofNew(Viewer viewer) {
    return viewer
        .userId()
        .flatMap(user ->
            database
                .select(TEAM.ID)
                .from(APP_USER)
                .join(TEAM)
                .on(TEAM.ID.eq(APP_USER.TEAM_ID))
                .where(APP_USER.ID.eq(user))
                .and(TEAM.CONFINES_ACCOUNTS)
                .fetchOptional(TEAM.ID))
        .map(this::team)
        .orElse(EVERYONE);
  }

  /**
   * An audience as a person chooses it for something: {@code everyone}, {@code team} or {@code
   * owner}, the last two by whose it is. Where the viewer is of it by today's rules he holds it
   * from here on, also if it was made this moment.
   *
   * @param whose the owner of what it is chosen for; null: the viewer himself
   * @throws RuleViolation if it is none of these, or the owner has no team
   */
  @Override
  public int chosen(String rule, @Nullable UUID whose) {
    var viewer = Viewer.required();
    if (rule.equals("everyone")) return EVERYONE;
    var owner = whose != null ? whose : viewer.userId().orElseThrow(Audiences::noChoice);
    var audience =
        switch (rule) {
          case "team" -> team(teamOf(owner).orElseThrow(Audiences::noChoice));
          case "owner" -> owner(owner);
          default -> throw noChoice();
        };
    return held(audience);
  }

  /**
   * Who may see something once it is another's: what was for its owner or for his team is for the
   * new one's. Where the viewer is of it he holds it from here on, as with {@link #chosen}.
   *
   * @param before whose it was; null: nobody's, so that nothing follows
   * @param after whose it is now; null: nobody's, and it stays with those who saw it
   * @return the same audience where it is about neither
   */
  @Override
  public int following(int audience, @Nullable UUID before, @Nullable UUID after) {
    if (before == null || after == null) return audience;
    var rule =
        database
            .select(AUDIENCE.RULE, AUDIENCE.SUBJECT)
            .from(AUDIENCE)
            .where(AUDIENCE.ID.eq(audience))
            .fetchSingle();
    var subject = rule.value2();
    return switch (rule.value1()) {
      case "owner" -> before.equals(subject) ? held(owner(after)) : audience;
      case "team" ->
          teamOf(before).filter(team -> team.equals(subject)).isEmpty()
              ? audience
              : held(teamOf(after).map(this::team).orElseGet(() -> owner(after)));
      default -> audience;
    };
  }

  private int held(int audience) {
    if (!Viewer.required().audiences().contains(audience)) hold(audience);
    return audience;
  }

  /** For the rest of the transaction; the next one asks who he is anew. */
  private void hold(int audience) {
    database.execute(
        """
        select set_config('kontor.audiences', (platform.viewer_audiences() || a.audience_id)::text, true)
          from identity.audience_member a where a.audience_id = ? and a.user_id::text = ?
        """,
        audience,
        Viewer.required().actor());
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

  /**
   * Who may see what this audience may see, in words.
   *
   * @throws NotFound if the viewer is not of it himself
   */
  @Transactional(readOnly = true)
  public WhoMaySee explain(int audience) {
    if (!Viewer.required().audiences().contains(audience)) throw new NotFound();
    var theirs = TEAM.as("theirs");
    var people =
        multiset(
            select(APP_USER.NAME, theirs.NAME, count().over())
                .from(AUDIENCE_MEMBER)
                .join(APP_USER)
                .on(APP_USER.ID.eq(AUDIENCE_MEMBER.USER_ID))
                .leftJoin(theirs)
                .on(theirs.ID.eq(APP_USER.TEAM_ID))
                .where(AUDIENCE_MEMBER.AUDIENCE_ID.eq(audience))
                .orderBy(lastName(), APP_USER.NAME, APP_USER.ID)
                .limit(NAMED));
    var owner = APP_USER.as("owner");
    var rule =
        database
            .select(AUDIENCE.RULE, coalesce(TEAM.NAME, owner.NAME), people)
            .from(AUDIENCE)
            .leftJoin(TEAM)
            .on(TEAM.ID.eq(AUDIENCE.SUBJECT))
            .leftJoin(owner)
            .on(owner.ID.eq(AUDIENCE.SUBJECT))
            .where(AUDIENCE.ID.eq(audience))
            .fetchOptional()
            .orElseThrow(NotFound::new);
    var named = rule.value3().map(row -> new WhoMaySee.Person(row.value1(), row.value2()));
    var all = named.isEmpty() ? 0 : rule.value3().getFirst().value3();
    return new WhoMaySee(rule.value1(), rule.value2(), named, all - named.size());
  }

  /** As a list of people is read: Dr. Henrik Sommer stands at S. */
  static Field<String> lastName() {
    return DSL.regexpReplaceFirst(DSL.trim(APP_USER.NAME), "^.*\\s", "");
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> sentence(int audience, Wording words) {
    return Viewer.required().audiences().contains(audience)
        ? Optional.of(explain(audience).sentence(words))
        : Optional.empty();
  }

  private int of(String rule, UUID subject) {
    var same = AUDIENCE.RULE.eq(rule).and(AUDIENCE.SUBJECT.eq(subject));
    var known = database.select(AUDIENCE.ID).from(AUDIENCE).where(same).fetchOne(AUDIENCE.ID);
    if (known != null) return known;
    database
        .insertInto(AUDIENCE, AUDIENCE.RULE, AUDIENCE.SUBJECT)
        .values(rule, subject)
        .onConflictDoNothing()
        .execute();
    refresh();
    return database.select(AUDIENCE.ID).from(AUDIENCE).where(same).fetchSingle(AUDIENCE.ID);
  }

  /**
   * Works out anew who is in which audience; called with every change of people and teams, in its
   * transaction.
   */
  void refresh() {
    database.execute("select identity.refresh_audiences()");
    database
        .select(AUDIENCE_MEMBER.USER_ID, count())
        .from(AUDIENCE_MEMBER)
        .groupBy(AUDIENCE_MEMBER.USER_ID)
        .having(count().gt(MOST))
        .fetch()
        .forEach(row ->
            LOG.warn(
                "User {} holds {} audiences; lists grow slow above {}. Fewer confined records,"
                    + " or confined by team instead of by owner, would help.",
                row.value1(),
                row.value2(),
                MOST));
  }

  SortedSet<Integer> heldBy(UUID user) {
    return new TreeSet<>(
        database
            .select(AUDIENCE_MEMBER.AUDIENCE_ID)
            .from(AUDIENCE_MEMBER)
            .where(AUDIENCE_MEMBER.USER_ID.eq(user))
            .fetchSet(AUDIENCE_MEMBER.AUDIENCE_ID));
  }
}
