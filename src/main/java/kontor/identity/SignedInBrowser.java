package kontor.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which a person is signed in.
 *
 * @param present whether it is the one that asks
 * @param lastUsed to the minute
 * @param address of the network it came from at sign-in; null where that is not known
 * @param name such as Firefox; null where it does not say so
 * @param system such as Windows; null where it does not say so
 */
public record SignedInBrowser(
    boolean present,
    Instant lastUsed,
    @Nullable String address,
    @Nullable String name,
    @Nullable String system) {}
