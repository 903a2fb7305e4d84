package kontor.identity;

import static kontor.identity.db.data.Tables.DEPARTMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontor.identity.db.data.tables.records.DepartmentRecord;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments that some steps of an order or a complaint wait for. */
@Service
@Transactional
public class Departments {

  private final DSLContext database;
  private final Changes changes;

  Departments(DSLContext database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  /**
   * @param name at most 200 characters, unique
   * @return the new department's id
   * @throws kontor.platform.error.RuleViolation if the name is missing, too long or used
   */
  public UUID create(String name) {
    return create(Ids.next(), name);
  }

  /** As {@link #create(String)}, with an id that the caller already has for it. */
  public UUID create(UUID id, String name) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    database.insertInto(DEPARTMENT).set(DEPARTMENT.ID, id).set(row(name)).execute();
    return id;
  }

  /**
   * @param seen the version the change is based on
   * @throws kontor.platform.error.Conflict if somebody else changed it since
   * @throws kontor.platform.error.RuleViolation if the name is missing, too long or used
   */
  public void change(UUID id, int seen, String name) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    changes.apply(DEPARTMENT, DEPARTMENT.ID, DEPARTMENT.VERSION, id, seen, row(name));
  }

  /**
   * @throws NotFound if there is no such department
   */
  @Transactional(readOnly = true)
  public Department get(UUID id) {
    return find(id).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public Optional<Department> find(UUID id) {
    return database
        .selectFrom(DEPARTMENT)
        .where(DEPARTMENT.ID.eq(id))
        .fetchOptional()
        .map(Departments::read);
  }

  /** All departments by name. */
  @Transactional(readOnly = true)
  public List<Department> list() {
    return database
        .selectFrom(DEPARTMENT)
        .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
        .fetch(Departments::read);
  }

  private static DepartmentRecord row(String name) {
    new Checks().required("name", name, 200).enforce();
    var row = new DepartmentRecord();
    row.setName(name.strip());
    return row;
  }

  private static Department read(DepartmentRecord row) {
    return new Department(row.getId(), row.getName(), row.getVersion());
  }
}
