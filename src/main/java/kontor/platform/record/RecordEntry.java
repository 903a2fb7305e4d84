package kontor.platform.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import org.jspecify.annotations.Nullable;

/**
 * A record as read.
 *
 * @param name as people speak of it
 * @param values of every column
 * @param names of what it points to, as far as the viewer may know them
 * @param paths of the pages of what it points to, where those are the viewer's to open
 * @param version to base a change on
 * @param audience number of the audience that sees it
 * @param archival null: it is not archived
 * @param parts what hangs on it, by the name the API gives it
 */
public record RecordEntry(
    UUID id,
    String name,
    FieldValues values,
    Map<UUID, String> names,
    Map<UUID, String> paths,
    int version,
    int audience,
    @Nullable Archival archival,
    Map<String, List<Part>> parts) {

  /**
   * When, why and by whom it was put aside.
   *
   * @param by null: the system
   */
  public record Archival(Instant at, String reason, @Nullable UUID by) {}

  /** Name of who put it aside; null: nobody did, or nobody the viewer may know. */
  public @Nullable String archivedBy() {
    return archival == null || archival.by() == null ? null : names.get(archival.by());
  }

  public <T> @Nullable T get(Column<T> column) {
    return values.get(column);
  }

  /** Name of what a column points to; null: to nothing, or to what the viewer may not see. */
  public @Nullable String nameOf(Column<UUID> column) {
    var id = values.get(column);
    return id == null ? null : names.get(id);
  }

  /** The same record as it would be with other values. */
  RecordEntry with(FieldValues others, Map<UUID, String> theirNames) {
    return new RecordEntry(id, name, others, theirNames, paths, version, audience, archival, parts);
  }
}
