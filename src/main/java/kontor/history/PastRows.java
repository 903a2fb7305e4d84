package kontor.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kontor.history.RowChange.RowId;
import kontor.platform.list.Catalogue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The notes, addresses and the like that changes speak of, as they were then: the history keeps of
 * a new row nothing, and of a changed one what changed.
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
   * @return of each change the row after it, or as it was removed; of the record itself nothing
   */
  List<HistoryRow> of(Catalogue catalogue, UUID record, List<RowChange> shown) {
    var own = RowChanges.nameOf(catalogue.table());
    var followers = new HashMap<String, Set<UUID>>();
    for (var change : shown)
      if (!change.table().equals(own))
        followers
            .computeIfAbsent(change.table(), table -> new HashSet<>())
            .add(UUID.fromString(change.rowKey()));
    var states = now(followers);
    if (!followers.isEmpty()) {
      var keys = followers.values().stream().flatMap(Set::stream).map(UUID::toString).toList();
      changes
          .after(catalogue, record, shown.getFirst().id(), keys)
          .forEach(later -> back(states, later));
    }
    return shown.stream()
        .map(change -> change.table().equals(own) ? new HistoryRow(Map.of()) : back(states, change))
        .toList();
  }

  private Map<RowId, Map<String, JsonNode>> now(Map<String, Set<UUID>> followers) {
    var states = new HashMap<RowId, Map<String, JsonNode>>();
    followers.forEach((table, keys) ->
        vocabularies
            .of(table)
            .map(words -> changes.now(words.key(), keys))
            .orElse(Map.of())
            .forEach((key, values) -> states.put(new RowId(table, key), values)));
    return states;
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
