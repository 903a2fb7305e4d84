package kontor.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys of records: UUID version 7 (RFC 9562), made here because PostgreSQL below 18 cannot. */
public final class Ids {
  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** What an address or a form calls an id; empty where it is none. */
  public static Optional<UUID> parse(@Nullable String text) {
    if (text == null || text.length() != 36) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
