package kontor.platform.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record found.
 *
 * @param detail tells two of the same title apart
 */
public record Hit(
    UUID id,
    String type,
    String icon,
    String href,
    String title,
    @Nullable String detail,
    boolean archived) {}
