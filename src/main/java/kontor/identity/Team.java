package kontor.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team, as read.
 *
 * @param parentId the team above; its head sees what this team sees
 * @param headId who leads it; need not be a member
 * @param confinesNew what its members enter and somebody leads, such as a customer, is for the team
 *     of whoever leads it and those above, not for everyone. It holds for every type of record that
 *     is anybody's: a team that keeps its customers to itself keeps its orders, too. What is
 *     nobody's, such as a product, is the house's
 */
public record Team(
    UUID id,
    String name,
    @Nullable UUID parentId,
    @Nullable UUID headId,
    boolean confinesNew,
    int version) {}
