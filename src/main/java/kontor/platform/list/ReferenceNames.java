package kontor.platform.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.error.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What the records that values point to are called: one look-up per kind of record, for all values
 * together.
 */
@Service
public class ReferenceNames {

  private final ObjectProvider<References> published;
  private final ObjectProvider<ReferenceSource> sources;

  ReferenceNames(ObjectProvider<References> published, ObjectProvider<ReferenceSource> sources) {
    this.published = published;
    this.sources = sources;
  }

  /** Names by id; of what the viewer may not see there is none. */
  public Map<UUID, String> of(Collection<FieldValues> rows) {
    var wanted = new HashMap<String, Set<UUID>>();
    for (var values : rows)
      for (var column : values.columns())
        if (column.type() instanceof ReferenceType type && values.get(column) instanceof UUID id)
          wanted.computeIfAbsent(type.to(), t -> new HashSet<>()).add(id);
    var names = new HashMap<UUID, String>();
    wanted.forEach((type, ids) -> names.putAll(to(type).labels(ids)));
    return names;
  }

  /**
   * A foreign key does not ask who looks.
   *
   * @throws RuleViolation at the first column that points to what the viewer does not see
   */
  void requireSeen(Collection<FieldValues> rows) {
    var names = of(rows);
    for (var values : rows)
      for (var column : values.columns())
        if (column.type() instanceof ReferenceType
            && values.get(column) instanceof UUID id
            && !names.containsKey(id)) throw new RuleViolation(column.key(), "field.notFound");
  }

  /** Where the records that values point to are; of those that have no page there is nothing. */
  public Map<UUID, String> paths(FieldValues values) {
    var paths = new HashMap<UUID, String>();
    for (var column : values.columns())
      if (column.type() instanceof ReferenceType type && values.get(column) instanceof UUID id)
        to(type.to()).path(id).ifPresent(path -> paths.put(id, path));
    return paths;
  }

  /** As {@link #seen(FieldValues, Map)}, where nothing else is asked of what they point to. */
  FieldValues seen(FieldValues values) {
    var guarded =
        values.only(
            values.columns().stream()
                .filter(column -> column.type() instanceof ReferenceType type && type.isGuarded())
                .toList());
    return values.and(seen(guarded, of(List.of(guarded))));
  }

  /**
   * The values as the viewer may know them: what points to a record that he may not see points to
   * none.
   *
   * @param names what {@link #of} says of them
   */
  public static FieldValues seen(FieldValues values, Map<UUID, String> names) {
    var seen = values;
    for (var column : values.columns())
      if (column.type() instanceof ReferenceType
          && values.get(column) instanceof UUID id
          && !names.containsKey(id)) seen = seen.with(column, null);
    return seen;
  }

  /**
   * @throws IllegalArgumentException where no module publishes such records
   */
  public References to(String type) {
    return find(type)
        .orElseThrow(
            () -> new IllegalArgumentException("No module publishes references to " + type));
  }

  Optional<References> find(String type) {
    return published.stream()
        .filter(references -> references.type().equals(type))
        .findFirst()
        .or(() -> sources.stream().flatMap(source -> source.to(type).stream()).findFirst());
  }
}
