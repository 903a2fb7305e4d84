package kontor.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.history.Occasion.Told;
import kontor.history.RowChange.RowId;
import kontor.platform.list.Catalogue;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The rows that changes speak of, as they were then: the history keeps of a new row nothing, and of
 * a changed one what changed.
 */
@Component
class PastRows {

  private final RowChanges changes;
  private final Vocabularies vocabularies;

  PastRows(RowChanges changes, Vocabularies vocabularies) {
    this.changes = changes;
    this.vocabularies = vocabularies;
  }

  /**
   * @param shown newest first
   * @return the changes, each with the row after it, or as it was removed; of the record itself
   *     only its begin is told by what it held
   */
  List<Told> of(Catalogue catalogue, UUID record, List<RowChange> shown) {
    var own = RowChanges.nameOf(catalogue.table());
    var rows = new HashMap<String, Set<UUID>>();
    for (var change : shown)
      if (!change.table().equals(own) || isBegin(change, own))
        rows.computeIfAbsent(change.table(), table -> new HashSet<>())
            .add(UUID.fromString(change.rowKey()));
    var after = rows.isEmpty() ? Map.<Long, HistoryRow>of() : after(catalogue, record, shown, rows);
    var nothing = new HistoryRow(Map.of());
    return shown.stream()
        .map(change -> told(change, after.getOrDefault(change.id(), nothing), own))
        .toList();
  }

  /** The rows as they were after each change of them, by the change's id. */
  private Map<Long, HistoryRow> after(
      Catalogue catalogue, UUID record, List<RowChange> shown, Map<String, Set<UUID>> rows) {
    var states = now(rows, RowChanges.nameOf(catalogue.table()), catalogue);
    var keys = rows.values().stream().flatMap(Set::stream).map(UUID::toString).toList();
    var first = shown.stream().mapToLong(RowChange::id).min().orElseThrow();
    var after = new HashMap<Long, HistoryRow>();
    for (var change : changes.since(catalogue, record, first, keys))
      after.put(change.id(), back(states, change));
    return after;
  }

  private static Told told(RowChange change, HistoryRow row, String own) {
    if (!change.table().equals(own)) return new Told(change, row);
    var nothing = new HistoryRow(Map.of());
    return new Told(isBegin(change, own) ? change.with(row.values()) : change, nothing);
  }

  private static boolean isBegin(RowChange change, String own) {
    return change.table().equals(own) && change.verb() == HistoryVerb.INSERT;
  }

  private Map<RowId, Map<String, JsonNode>> now(
      Map<String, Set<UUID>> rows, String own, Catalogue catalogue) {
    var states = new HashMap<RowId, Map<String, JsonNode>>();
    rows.forEach((table, keys) ->
        key(table, own, catalogue)
            .map(key -> changes.now(key, keys))
            .orElse(Map.of())
            .forEach((key, values) -> states.put(new RowId(table, key), values)));
    return states;
  }

  private Optional<TableField<?, UUID>> key(String table, String own, Catalogue catalogue) {
    return table.equals(own)
        ? Optional.of(catalogue.id())
        : vocabularies.of(table).map(HistoryVocabulary::key);
  }

  /** Goes back over a change, from the row after it to the row before it. */
  private static HistoryRow back(Map<RowId, Map<String, JsonNode>> states, RowChange change) {
    var state = states.computeIfAbsent(change.row(), row -> new LinkedHashMap<>());
    if (change.verb() == HistoryVerb.DELETE) state.putAll(change.before());
    var after = new HistoryRow(state);
    if (change.verb() == HistoryVerb.UPDATE) state.putAll(change.before());
    return after;
  }
}
