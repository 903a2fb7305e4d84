package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.Forbidden;
import kontor.platform.error.NotFound;
import org.jspecify.annotations.Nullable;

/** Who sees a record of this type can be changed. */
public interface Confinable extends RecordType {

  /**
   * Number of the audience that sees it.
   *
   * @throws NotFound if it is not there for the viewer
   */
  int audience(UUID id);

  /** Whether the viewer may change it. */
  boolean mayConfine(UUID id);

  /**
   * @param seen the version it was decided on; null: whatever stands there
   * @param rule everyone, team (the owner's) or owner
   * @return whether the viewer still sees it
   * @throws NotFound if it is not there for the viewer
   * @throws Forbidden where {@link #mayConfine} says no
   * @throws Conflict if it was changed since
   */
  boolean confine(UUID id, @Nullable Integer seen, String rule);
}
