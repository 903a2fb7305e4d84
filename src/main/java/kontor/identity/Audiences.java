package kontor.identity;

import static kontor.identity.db.Tables.AUDIENCE;
import static kontor.identity.db.Tables.AUDIENCE_MEMBER;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

  private final DSLContext database;

  Audiences(DSLContext database) {
    this.database = database;
  }

  /** The members of a team, its head and the heads above it. */
  public int team(UUID team) {
    return of("team", team, null);
  }

  /** A person, his deputy and his superiors. */
  public int owner(UUID user) {
    return of("owner", user, null);
  }

  /** A few people by name. */
  public int named(SortedSet<UUID> users) {
    return of("named", null, users.toArray(UUID[]::new));
  }

  private int of(String rule, @Nullable UUID subject, UUID @Nullable [] named) {
    var same =
        AUDIENCE
            .RULE
            .eq(rule)
            .and(AUDIENCE.SUBJECT.isNotDistinctFrom(subject))
            .and(AUDIENCE.NAMED.isNotDistinctFrom(named));
    var known = database.select(AUDIENCE.ID).from(AUDIENCE).where(same).fetchOne(AUDIENCE.ID);
    if (known != null) return known;
    database
        .insertInto(AUDIENCE, AUDIENCE.RULE, AUDIENCE.SUBJECT, AUDIENCE.NAMED)
        .values(rule, subject, named)
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
