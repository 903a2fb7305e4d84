package kontor.identity;

import java.util.List;
import java.util.UUID;

/**
 * Who belongs together.
 *
 * @param first some of them, by name
 * @param more how many there are besides
 */
public record Members(List<Member> first, int more) {

  /** Somebody who belongs there, and works here today. */
  public record Member(UUID id, String name) {}
}
