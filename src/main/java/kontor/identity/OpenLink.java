package kontor.identity;

import java.time.Instant;

/**
 * A link to a password that has been handed over and still works. The link itself is not known.
 *
 * @param expiresAt until when it can be used
 * @param madeBy name of whoever made it
 */
public record OpenLink(Instant expiresAt, String madeBy) {}
