package kontor.platform.ui;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks whoever changed the same as somebody else what shall stand. It sends the
 * fields that he changed himself, and no others: what he merely saw is others' to change.
 *
 * @param version that stands there now, on which his choice is based
 * @param fields that both changed, to choose from
 * @param sent all that he changed, as typed, what is contested among them
 */
public record ConflictForm(int version, List<Both> fields, List<Sent> sent) {

  /** The parameter that names the fields sent. */
  public static final String ONLY = "only";

  private static final String KEPT = "keep.";

  /**
   * Both sides of a field, as its reader reads them.
   *
   * @param name of the field
   * @param was what it was before both, in lines; none: empty
   * @param mine in lines; none: empty
   * @param theirs in lines; none: empty
   * @param who wrote theirs
   */
  public record Both(
      String name,
      String label,
      List<String> was,
      List<String> mine,
      List<String> theirs,
      String who,
      Instant at) {

    /** Of the choice between mine and theirs. */
    public String choice() {
      return KEPT + name;
    }
  }

  /**
   * @param values as typed; several only of choices
   */
  public record Sent(String name, List<String> values) {}

  /** Whoever wrote theirs, each once; without those who are no longer known. */
  public List<String> others() {
    return fields.stream().map(Both::who).filter(who -> !who.isEmpty()).distinct().toList();
  }

  /**
   * Whether a field is to be changed by what was sent: any of a usual form, and of this one those
   * where mine was chosen or nobody else had changed anything.
   *
   * @param parameters the values of a parameter, null where it was not sent
   */
  public static boolean isChanged(
      String field, Function<String, @Nullable Collection<String>> parameters) {
    var only = parameters.apply(ONLY);
    if (only == null) return true;
    var kept = parameters.apply(KEPT + field);
    return only.contains(field) && (kept == null || !kept.contains("theirs"));
  }
}
