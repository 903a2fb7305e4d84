package kontor.identity;

import java.time.Instant;

/**
 * A link by which a person sets his password, once.
 *
 * @param token what the address ends with; shown once and kept nowhere
 * @param expiresAt until when it can be used
 */
public record PasswordLink(String token, Instant expiresAt) {

  /** The page behind it. */
  public String path() {
    return "/password/" + token;
  }
}
