package kontor.identity;

import java.util.UUID;

/** A department beside sales, such as the warehouse, as read. */
public record Department(UUID id, String name, int version) {}
