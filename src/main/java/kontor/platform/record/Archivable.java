package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Records of this type are put aside with a reason, stay, and can be brought back. */
public interface Archivable extends RecordType {

  /**
   * @param seen the version it was decided on; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation without a reason, or where it is archived already
   * @throws Conflict if it was changed since
   */
  void archive(UUID id, @Nullable Integer seen, String reason);

  /**
   * @param seen the version it was decided on; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws RuleViolation where it is not archived
   * @throws Conflict if it was changed since
   */
  void restore(UUID id, @Nullable Integer seen);
}
