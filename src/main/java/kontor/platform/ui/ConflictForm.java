package kontor.platform.ui;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two people made of the same record, to choose from field by field. It sends what its viewer
 * changed and nothing that he has merely seen, so that what the other changed besides stays.
 *
 * @param version that stands there now
 * @param mine what the viewer alone changed, as typed
 */
public record ConflictForm(int version, List<Both> both, List<FormField> mine) {

  /**
   * A field that both changed.
   *
   * @param who wrote theirs
   */
  public record Both(String name, String label, Side mine, Side theirs, String who, Instant at) {}

  /**
   * One of the two.
   *
   * @param value as it is sent
   * @param read as it is read; empty for none
   */
  public record Side(String value, String read) {}

  /** Names of the fields it has: the others stay as they are. */
  public String fields() {
    return Stream.concat(both.stream().map(Both::name), mine.stream().map(FormField::name))
        .collect(Collectors.joining(","));
  }
}
