package kontor.identity;

import java.util.Set;
import java.util.UUID;
import kontor.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a user to be.
 *
 * @param login a short name or a mail address, at most 254 characters (RFC 5321), without blanks
 * @param name at most 200 characters
 * @param roles at least one
 * @param language de or en
 * @param zone an IANA name
 */
public record UserDraft(
    String login,
    String name,
    Set<Role> roles,
    @Nullable UUID teamId,
    @Nullable UUID departmentId,
    @Nullable UUID deputyId,
    String language,
    String zone) {

  public UserDraft {
    login = login.strip();
    name = name.strip();
    roles = Set.copyOf(roles);
  }

  /** A person with these roles who speaks German and works in Germany, in no team yet. */
  public static UserDraft of(String login, String name, Role... roles) {
    return new UserDraft(login, name, Set.of(roles), null, null, null, "de", "Europe/Berlin");
  }

  public UserDraft inTeam(UUID team) {
    return new UserDraft(login, name, roles, team, departmentId, deputyId, language, zone);
  }

  public UserDraft inDepartment(UUID department) {
    return new UserDraft(login, name, roles, teamId, department, deputyId, language, zone);
  }

  public UserDraft withDeputy(@Nullable UUID deputy) {
    return new UserDraft(login, name, roles, teamId, departmentId, deputy, language, zone);
  }

  public UserDraft speaking(String language) {
    return new UserDraft(login, name, roles, teamId, departmentId, deputyId, language, zone);
  }

  void check() {
    new Checks()
        .required("login", login, 254)
        .that(login.chars().noneMatch(Character::isWhitespace), "login", "identity.login.blanks")
        .required("name", name, 200)
        .that(!roles.isEmpty(), "roles", "identity.roles.none")
        .oneOf("language", language, "de", "en")
        .zone("zone", zone)
        .enforce();
  }
}
