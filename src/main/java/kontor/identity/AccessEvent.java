package kontor.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the door.
 *
 * @param id grows with time; what a page goes on from
 * @param userName whom it is about; null where nobody known
 * @param login as typed, where it is a known one
 * @param address of the network it came from
 * @param detail such as the page that was refused
 */
public record AccessEvent(
    long id,
    Instant at,
    Kind kind,
    @Nullable String userName,
    @Nullable String login,
    @Nullable String address,
    @Nullable String detail) {

  /** What happened. */
  public enum Kind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    ACCESS_REFUSED,
    PASSWORD_SET,
    PASSWORD_LINK_MADE,
    SESSIONS_REVOKED;

    /** Whether somebody was not let in. */
    public boolean isRefusal() {
      return this == SIGN_IN_REFUSED || this == SIGN_IN_THROTTLED || this == ACCESS_REFUSED;
    }
  }
}
