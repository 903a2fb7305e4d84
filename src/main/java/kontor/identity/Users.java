package kontor.identity;

import static kontor.identity.db.Tables.CREDENTIAL;
import static kontor.identity.db.data.Tables.APP_USER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.identity.db.data.tables.records.AppUserRecord;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.job.Jobs;
import kontor.platform.record.OwnedRecords.Followed;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who log in. Everyone signed in may know them; administrators change them. */
@Service
@Transactional
public class Users {

  private final DSLContext database;
  private final Audiences audiences;
  private final Changes changes;
  private final Sessions sessions;
  private final AccessTrail trail;
  private final Jobs jobs;
  private final UsableLinks links;
  private final TeamMoves moves;

  Users(
      DSLContext database,
      Audiences audiences,
      Changes changes,
      Sessions sessions,
      AccessTrail trail,
      Jobs jobs,
      UsableLinks links,
      TeamMoves moves) {
    this.database = database;
    this.audiences = audiences;
    this.changes = changes;
    this.sessions = sessions;
    this.trail = trail;
    this.jobs = jobs;
    this.links = links;
    this.moves = moves;
  }

  /**
   * @return the new user's id; he has no password yet
   * @throws RuleViolation at the fields that are wrong, a login already used among them
   */
  public UUID create(UserDraft draft) {
    return create(Ids.next(), draft);
  }

  /** As {@link #create(UserDraft)}, with an id that the caller already has for him. */
  public UUID create(UUID id, UserDraft draft) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    checks(id, draft).enforce();
    database.insertInto(APP_USER).set(APP_USER.ID, id).set(row(draft)).execute();
    audiences.refresh();
    return id;
  }

  /**
   * @param seen the version the change is based on
   * @return what has followed him to another team
   * @throws kontor.platform.error.Conflict if somebody else changed the same fields since
   * @throws RuleViolation at the fields that are wrong; also if nobody would be left to administer,
   *     or too much would follow him
   */
  public List<Followed> change(UUID id, int seen, UserDraft draft) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    checks(id, draft)
        .also(() -> {
          if (!draft.roles().contains(Role.ADMIN)) requireAnotherAdministrator(id, "roles");
        })
        .that(!id.equals(draft.deputyId()), "deputyId", "identity.deputy.himself")
        .enforce();
    var before = changes.apply(APP_USER, APP_USER.ID, APP_USER.VERSION, id, seen, row(draft));
    audiences.refresh();
    return moves.follow(id, before.get(APP_USER.TEAM_ID), get(id).teamId());
  }

  /**
   * He can no longer sign in, his sessions and jobs end at once, and he is in no audience; his name
   * stays where it stands. Twice is once.
   *
   * @throws RuleViolation if nobody would be left to administer
   */
  public void deactivate(UUID id) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    requireAnotherAdministrator(id, null);
    var done =
        database
            .update(APP_USER)
            .set(APP_USER.DEACTIVATED_AT, currentOffsetDateTime())
            .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
            .where(APP_USER.ID.eq(id))
            .and(APP_USER.DEACTIVATED_AT.isNull())
            .execute();
    if (done == 0) get(id);
    audiences.refresh();
    jobs.cancelAllOf(id.toString());
    links.end(id);
    if (sessions.end(id, null) > 0) trail.note(AccessEvent.Kind.SESSIONS_REVOKED, id, null, null);
  }

  /** He may sign in again with the password he had. Twice is once. */
  public void reactivate(UUID id) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var done =
        database
            .update(APP_USER)
            .set(APP_USER.DEACTIVATED_AT, (OffsetDateTime) null)
            .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
            .where(APP_USER.ID.eq(id))
            .and(APP_USER.DEACTIVATED_AT.isNotNull())
            .execute();
    if (done == 0) get(id);
    audiences.refresh();
  }

  /**
   * @throws NotFound if there is no such user
   */
  @Transactional(readOnly = true)
  public User get(UUID id) {
    return find(id).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public Optional<User> find(UUID id) {
    return database.selectFrom(APP_USER).where(APP_USER.ID.eq(id)).fetchOptional().map(Users::read);
  }

  /** Everyone by last name, those who left as well. */
  @Transactional(readOnly = true)
  public List<User> list() {
    return database
        .selectFrom(APP_USER)
        .orderBy(Audiences.lastName(), APP_USER.NAME, APP_USER.ID)
        .fetch(Users::read);
  }

  /** Those who have never had a password: they cannot sign in before they have set one. */
  @Transactional(readOnly = true)
  public Set<UUID> invited() {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var theirs = CREDENTIAL.USER_ID.eq(APP_USER.ID);
    return database
        .select(APP_USER.ID)
        .from(APP_USER)
        .whereNotExists(selectOne().from(CREDENTIAL).where(theirs))
        .fetchSet(APP_USER.ID);
  }

  /** Those who may sign in today, by last name: whom one can hand something to. */
  @Transactional(readOnly = true)
  public List<User> active() {
    return database
        .selectFrom(APP_USER)
        .where(APP_USER.DEACTIVATED_AT.isNull())
        .orderBy(Audiences.lastName(), APP_USER.NAME, APP_USER.ID)
        .fetch(Users::read);
  }

  /** All that is wrong at once; of two who take a login at the same time the constraint tells. */
  private Checks checks(UUID id, UserDraft draft) {
    return new Checks()
        .also(draft::check)
        .that(!isTaken(draft.login(), id), "login", "identity.login.taken");
  }

  private boolean isTaken(String login, UUID id) {
    return login.indexOf('\0') < 0 // which PostgreSQL does not take
        && database.fetchExists(
            database
                .selectFrom(APP_USER)
                .where(lower(APP_USER.LOGIN).eq(lower(val(login))))
                .and(APP_USER.ID.ne(id)));
  }

  /** One at a time, so that two administrators do not remove each other. */
  private void requireAnotherAdministrator(UUID id, @Nullable String field) {
    var administrators =
        database
            .select(APP_USER.ID)
            .from(APP_USER)
            .where(val(Role.ADMIN.name()).eq(any(APP_USER.ROLES)))
            .and(APP_USER.DEACTIVATED_AT.isNull())
            .orderBy(APP_USER.ID)
            .forUpdate()
            .fetchSet(APP_USER.ID);
    if (administrators.contains(id) && administrators.size() == 1)
      throw new RuleViolation(field, "identity.lastAdministrator");
  }

  private static AppUserRecord row(UserDraft draft) {
    var row = new AppUserRecord();
    row.setLogin(draft.login());
    row.setName(draft.name());
    row.setRoles(draft.roles().stream().map(Role::name).sorted().toArray(String[]::new));
    row.setTeamId(draft.teamId());
    row.setDepartmentId(draft.departmentId());
    row.setDeputyId(draft.deputyId());
    row.setLanguage(draft.language());
    row.setZone(draft.zone());
    return row;
  }

  static User read(AppUserRecord row) {
    var deactivated = row.getDeactivatedAt();
    return new User(
        row.getId(),
        row.getLogin(),
        row.getName(),
        People.roles(row.getRoles()),
        row.getTeamId(),
        row.getDepartmentId(),
        row.getDeputyId(),
        row.getLanguage(),
        row.getZone(),
        row.getTheme(),
        row.getDensity(),
        deactivated == null ? null : deactivated.toInstant(),
        row.getVersion());
  }
}
