package kontor.platform.imports;

import java.util.Collection;
import java.util.Map;

/** The rows of a file that have been found sound, as later rows may point to them. */
@FunctionalInterface
public interface RowsBefore {

  /** A file of which nothing has been read. */
  RowsBefore NONE = names -> Map.of();

  /**
   * How many of them go by each of these names, as {@link ImportTarget#names} says; those by which
   * none goes are left out.
   */
  Map<String, Integer> count(Collection<String> names);
}
