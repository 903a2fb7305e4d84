package kontor.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with an account.
 *
 * @param kind note, archived or restored
 * @param author name of who wrote it
 * @param narrower whether it is for fewer people than the account
 * @param readers name of the team or the person it is for then; else null
 * @param own whether the viewer wrote it, and may change it or take it back
 */
public record TimelineEntry(
    UUID id,
    int version,
    String kind,
    String text,
    Instant at,
    String author,
    boolean narrower,
    @Nullable String readers,
    boolean own) {}
