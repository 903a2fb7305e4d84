package kontor.platform.list;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.Forbidden;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A table of records: what a record is called, what the table keeps of each besides what people
 * enter, and who may write it. With it the platform creates, changes, reads, finds, names and
 * decides about records of any type.
 *
 * @param owner whose a record is; null: such records are nobody's
 * @param archival null: such records are not put aside
 * @param verification null: nobody says of such records that they are right
 */
public record RecordTable(
    Catalogue catalogue,
    Naming naming,
    Upkeep upkeep,
    @Nullable Column<UUID> owner,
    @Nullable Archival archival,
    @Nullable Verification verification,
    Writers writers) {

  /**
   * What people call a record.
   *
   * @param number what tells two of one name apart, each of its own; null: there is none
   * @param detail what the search says of a record besides its name
   */
  public record Naming(
      Column<String> name, @Nullable Column<String> number, List<Column<String>> detail) {}

  /**
   * What Kontor keeps of each record by itself.
   *
   * @param createdBy the actor
   * @param audience for whom it is
   * @param importId the import it came in by; null: none brings such records
   */
  public record Upkeep(
      Field<OffsetDateTime> createdAt,
      Field<String> createdBy,
      Field<OffsetDateTime> changedAt,
      TableField<?, Integer> audience,
      @Nullable Field<UUID> importId) {}

  /** When, by whom and why a record was put aside; all of them, or none. */
  public record Archival(Field<OffsetDateTime> at, Field<UUID> by, Column<String> reason) {}

  /** When somebody said last of a record that it is right, and who. */
  public record Verification(Column<LocalDate> on, Column<UUID> by) {}

  /**
   * @param roles that write such records
   * @param mayDecide whether the viewer, who writes such records, decides who leads and who sees
   *     this one
   */
  public record Writers(List<Role> roles, Predicate<FieldValues> mayDecide) {}

  public String name() {
    return catalogue.name();
  }

  /** Where their list is, with a slash before it; a record is at its id below. */
  public String path() {
    return "/" + name() + "s";
  }

  /** Key of a text of this record type. */
  public String text(String key) {
    return name() + "." + key;
  }

  /** Whether the viewer writes such records at all. */
  public boolean mayWrite() {
    return mayWrite(Viewer.required());
  }

  /** Whether somebody writes such records at all. */
  public boolean mayWrite(Viewer viewer) {
    return viewer.hasAnyOf(writers.roles().toArray(Role[]::new));
  }

  /**
   * @throws Forbidden if the viewer writes no such records
   */
  public void requireWriter() {
    if (!mayWrite()) throw new Forbidden();
  }

  /** Whether the viewer decides who sees this record. */
  public boolean mayConfine(FieldValues record) {
    return mayWrite() && writers.mayDecide().test(record);
  }
}
