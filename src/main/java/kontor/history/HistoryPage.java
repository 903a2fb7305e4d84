package kontor.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record's history, newest first.
 *
 * @param earlier place to ask for what came before; null: this reaches back to the begin
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable String earlier) {}
