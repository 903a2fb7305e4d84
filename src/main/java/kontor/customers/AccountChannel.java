package kontor.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A further way to reach an account.
 *
 * @param kind phone, mobile, fax, email or web
 * @param value as typed
 * @param normal a number in E.164, a mail address in lower case; null where it could not be made
 *     out
 */
public record AccountChannel(
    UUID id, String kind, @Nullable String label, String value, @Nullable String normal) {}
