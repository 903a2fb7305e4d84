package kontor.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that changed.
 *
 * @param field key by which form and API know it
 * @param label in the viewer's language
 * @param before as it was kept; null for none, and for what the viewer may not see
 * @param after as it was kept from then on
 * @param was {@code before} as the viewer reads it
 * @param became {@code after} as the viewer reads it
 */
public record HistoryField(
    String field,
    String label,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    Shown was,
    Shown became) {}
