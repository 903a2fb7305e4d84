package kontor.platform.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a record shows, whatever its type.
 *
 * @param parts what hangs on it; null where nothing can
 * @param whoMaySee a sentence
 * @param outdated whether what was decided came too late
 */
public record RecordPage(
    RecordType type,
    RecordEntry entry,
    RecordFacts.Facts facts,
    @Nullable List<PartSheet.Line> parts,
    String whoMaySee,
    boolean outdated) {

  /** Where it is. */
  public String path() {
    return type.path(entry.id());
  }

  /** Whether the viewer may write such records. */
  public boolean mayChange() {
    return facts.mayChange();
  }

  /** Whether such records are put aside. */
  public boolean isArchivable() {
    return type.table().archival() != null;
  }

  /** Whether somebody says of such records that they are right. */
  public boolean isVerifiable() {
    return type.table().verification() != null;
  }

  /** When somebody said last that it is right; null: nobody has. */
  public @Nullable LocalDate verifiedOn() {
    var verification = type.table().verification();
    return verification == null ? null : entry.get(verification.on());
  }

  /** Name of who said so; null: nobody, or nobody the viewer may know. */
  public @Nullable String verifiedBy() {
    var verification = type.table().verification();
    return verification == null ? null : entry.nameOf(verification.by());
  }

  /** Key of a text of its type. */
  public String text(String key) {
    return type.table().text(key);
  }
}
