package kontor.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kontor.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who logs in, as read.
 *
 * @param login what he types to sign in; unique, upper and lower case alike
 * @param name as colleagues read it
 * @param deputyId who stands in for him
 * @param language de or en
 * @param zone of his clock, an IANA name
 * @param theme system, light or dark
 * @param density comfortable or compact
 * @param deactivatedAt since when he may no longer sign in; null: he may
 */
public record User(
    UUID id,
    String login,
    String name,
    Set<Role> roles,
    @Nullable UUID teamId,
    @Nullable UUID departmentId,
    @Nullable UUID deputyId,
    String language,
    String zone,
    String theme,
    String density,
    @Nullable Instant deactivatedAt,
    int version) {

  public boolean active() {
    return deactivatedAt == null;
  }
}
