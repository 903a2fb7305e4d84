package kontor.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team, as read.
 *
 * @param parentId the team above; its head sees what this team sees
 * @param headId who leads it; need not be a member
 * @param confinesAccounts new customers of its members are for the team and those above it, not for
 *     everyone
 */
public record Team(
    UUID id,
    String name,
    @Nullable UUID parentId,
    @Nullable UUID headId,
    boolean confinesAccounts,
    int version) {}
