package kontor.platform.error;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the same fields since they were read. Nothing was written; both sides are
 * here to choose from.
 */
public final class Conflict extends Refusal {

  /**
   * One field that both changed.
   *
   * @param field the column's key
   * @param mine what the viewer wants, as typed
   * @param theirs what stands there now, in the same notation
   * @param was what the viewer saw; null for none, and for what he may not see
   * @param who the name of who wrote it
   */
  public record Field(
      String field,
      @Nullable String mine,
      @Nullable String theirs,
      @Nullable String was,
      String who,
      Instant at) {}

  private final int version;
  private final transient List<Field> fields;
  private final transient List<String> changed;

  /**
   * @param version the version that stands there now
   * @param fields that both changed
   * @param changed keys of all that the viewer changed, what is contested among them
   */
  public Conflict(int version, List<Field> fields, List<String> changed) {
    super("changed meanwhile: " + fields.stream().map(Field::field).toList());
    this.version = version;
    this.fields = List.copyOf(fields);
    this.changed = List.copyOf(changed);
  }

  public int version() {
    return version;
  }

  public List<Field> fields() {
    return fields;
  }

  /** Keys of all that the viewer changed since he saw it, what is contested among them. */
  public List<String> changed() {
    return changed;
  }
}
