package kontor.identity;

import java.util.UUID;
import kontor.platform.Role;

/**
 * A person the sign-in page lets anyone be with one click; the demo publishes its cast as beans, a
 * real instance has none.
 *
 * @param role what he is offered as
 */
public record SignInOffer(UUID user, String name, Role role) {}
