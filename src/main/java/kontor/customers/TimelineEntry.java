package kontor.customers;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened with an account.
 *
 * @param kind note, archived or restored
 * @param author name of who wrote it
 * @param narrower whether it is for fewer people than the account
 */
public record TimelineEntry(
    UUID id, String kind, String text, Instant at, String author, boolean narrower) {}
