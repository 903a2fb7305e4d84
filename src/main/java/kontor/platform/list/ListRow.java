package kontor.platform.list;

import java.util.UUID;

/**
 * A row of a list.
 *
 * @param values of the columns asked for
 */
public record ListRow(UUID id, FieldValues values) {}
