package kontor.identity;

import static kontor.identity.db.Tables.AUDIENCE;
import static kontor.identity.db.Tables.AUDIENCE_MEMBER;
import static kontor.identity.db.data.Tables.APP_USER;
import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.record.Audience;
import kontor.platform.record.AudienceRule;
import org.jooq.Condition;
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
public class Audiences {

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

  /** The members of a team, its head and the heads above it. */
  public int team(UUID team) {
    return of(AudienceRule.TEAM, team);
  }

  /** A person, his deputy and his superiors. */
  public int owner(UUID user) {
    return of(AudienceRule.OWNER, user);
  }

  /** The number of an audience; where the viewer is of it he holds it from here on. */
  int number(Audience audience) {
    if (audience.number() != null) return audience.number();
    return held(of(audience.rule(), audience.subject()));
  }

  /** Where anything is for it, or was. */
  Optional<Integer> find(Audience audience) {
    return database
        .select(AUDIENCE.ID)
        .from(AUDIENCE)
        .where(is(audience.rule(), audience.subject()))
        .fetchOptional(AUDIENCE.ID);
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
    return new WhoMaySee(AudienceRule.of(rule.value1()), rule.value2(), named, all - named.size());
  }

  /** As a list of people is read: Dr. Henrik Sommer stands at S. */
  static Field<String> lastName() {
    return DSL.regexpReplaceFirst(DSL.trim(APP_USER.NAME), "^.*\\s", "");
  }

  private int of(AudienceRule rule, @Nullable UUID subject) {
    var same = is(rule, subject);
    var known = database.select(AUDIENCE.ID).from(AUDIENCE).where(same).fetchOne(AUDIENCE.ID);
    if (known != null) return known;
    database
        .insertInto(AUDIENCE, AUDIENCE.RULE, AUDIENCE.SUBJECT)
        .values(rule.key(), subject)
        .onConflictDoNothing()
        .execute();
    refresh();
    return database.select(AUDIENCE.ID).from(AUDIENCE).where(same).fetchSingle(AUDIENCE.ID);
  }

  private static Condition is(AudienceRule rule, @Nullable UUID subject) {
    return AUDIENCE.RULE.eq(rule.key()).and(AUDIENCE.SUBJECT.isNotDistinctFrom(subject));
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
