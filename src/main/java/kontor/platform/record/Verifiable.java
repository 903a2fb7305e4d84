package kontor.platform.record;

import java.util.UUID;
import kontor.platform.error.Conflict;
import kontor.platform.error.NotFound;
import org.jspecify.annotations.Nullable;

/** Of records of this type somebody says from time to time that they are right. */
public interface Verifiable extends RecordType {

  /**
   * @param seen the version that was looked at; null: whatever stands there
   * @throws NotFound if it is not there for the viewer
   * @throws Conflict if it was changed since
   */
  void verify(UUID id, @Nullable Integer seen);
}
