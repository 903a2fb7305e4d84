package kontor.platform.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screen of a list.
 *
 * @param names of what the rows' references point to
 * @param previous cursor of the rows before; null: there are none
 * @param next cursor of the rows after; null: there are none
 */
public record ListPage(
    ListState state,
    List<ListRow> rows,
    Map<UUID, String> names,
    @Nullable String previous,
    @Nullable String next) {}
