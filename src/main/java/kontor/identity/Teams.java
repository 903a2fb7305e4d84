package kontor.identity;

import static kontor.identity.db.data.Tables.TEAM;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontor.identity.db.data.tables.records.TeamRecord;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works together and who leads them: a tree, because those above see what those below see. */
@Service
@Transactional
public class Teams {

  private final DSLContext database;
  private final Audiences audiences;
  private final Changes changes;

  Teams(DSLContext database, Audiences audiences, Changes changes) {
    this.database = database;
    this.audiences = audiences;
    this.changes = changes;
  }

  /**
   * @return the new team's id
   * @throws RuleViolation at the fields that are wrong, a name already used among them
   */
  public UUID create(TeamDraft draft) {
    return create(Ids.next(), draft);
  }

  /** As {@link #create(TeamDraft)}, with an id that the caller already has for it. */
  public UUID create(UUID id, TeamDraft draft) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    draft.check();
    database.insertInto(TEAM).set(TEAM.ID, id).set(row(draft)).execute();
    audiences.refresh();
    return id;
  }

  /**
   * @param seen the version the change is based on
   * @throws kontor.platform.error.Conflict if somebody else changed the same fields since
   * @throws RuleViolation at the fields that are wrong; also if the team would stand above itself
   */
  public void change(UUID id, int seen, TeamDraft draft) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    draft.check();
    // One at a time: two moves, each harmless alone, could close a circle.
    database.execute("select pg_advisory_xact_lock(hashtext('identity.teams'))");
    if (draft.parentId() != null && standsAtOrAbove(id, draft.parentId()))
      throw new RuleViolation("parentId", "identity.team.circle");
    changes.apply(TEAM, TEAM.ID, TEAM.VERSION, id, seen, row(draft));
    audiences.refresh();
  }

  /**
   * @throws NotFound if there is no such team
   */
  @Transactional(readOnly = true)
  public Team get(UUID id) {
    return find(id).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public Optional<Team> find(UUID id) {
    return database.selectFrom(TEAM).where(TEAM.ID.eq(id)).fetchOptional().map(Teams::read);
  }

  /** All teams by name. */
  @Transactional(readOnly = true)
  public List<Team> list() {
    return database.selectFrom(TEAM).orderBy(TEAM.NAME, TEAM.ID).fetch(Teams::read);
  }

  private boolean standsAtOrAbove(UUID above, UUID below) {
    var up = name("up");
    var ancestors =
        name("up")
            .fields("id", "parent_id")
            .as(
                select(TEAM.ID, TEAM.PARENT_ID)
                    .from(TEAM)
                    .where(TEAM.ID.eq(below))
                    .union(
                        select(TEAM.ID, TEAM.PARENT_ID)
                            .from(TEAM)
                            .join(table(up))
                            .on(TEAM.ID.eq(field(name("up", "parent_id"), UUID.class)))));
    return database.fetchExists(
        database
            .withRecursive(ancestors)
            .selectFrom(ancestors)
            .where(field(name("up", "id"), UUID.class).eq(above)));
  }

  private static TeamRecord row(TeamDraft draft) {
    var row = new TeamRecord();
    row.setName(draft.name());
    row.setParentId(draft.parentId());
    row.setHeadId(draft.headId());
    row.setConfinesNew(draft.confinesNew());
    return row;
  }

  private static Team read(TeamRecord row) {
    return new Team(
        row.getId(),
        row.getName(),
        row.getParentId(),
        row.getHeadId(),
        row.getConfinesNew(),
        row.getVersion());
  }
}
