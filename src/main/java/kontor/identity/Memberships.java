package kontor.identity;

import static kontor.identity.db.data.Tables.APP_USER;

import java.util.UUID;
import kontor.identity.Members.Member;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a team or a department today; everyone signed in may know. */
@Service
@Transactional(readOnly = true)
public class Memberships {

  /** How many are named. */
  private static final int NAMED = 50;

  private final DSLContext database;

  Memberships(DSLContext database) {
    this.database = database;
  }

  /** None where there is no such team. */
  public Members ofTeam(UUID team) {
    return of(APP_USER.TEAM_ID.eq(team));
  }

  /** None where there is no such department. */
  public Members ofDepartment(UUID department) {
    return of(APP_USER.DEPARTMENT_ID.eq(department));
  }

  private Members of(Condition belonging) {
    var members = belonging.and(APP_USER.DEACTIVATED_AT.isNull());
    var first =
        database
            .select(APP_USER.ID, APP_USER.NAME)
            .from(APP_USER)
            .where(members)
            .orderBy(Audiences.lastName(), APP_USER.NAME, APP_USER.ID)
            .limit(NAMED)
            .fetch(row -> new Member(row.value1(), row.value2()));
    return new Members(first, database.fetchCount(APP_USER, members) - first.size());
  }
}
