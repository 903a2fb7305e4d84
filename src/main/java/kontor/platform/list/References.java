package kontor.platform.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a column may point to: colleagues, teams, other records. Published by the module
 * that owns them; those of a record type a {@link ReferenceSource} makes.
 */
public interface References {

  /**
   * @param id the record's
   * @param label its name
   */
  record Option(UUID id, String label) {}

  /** Whose they are: user, team, account. */
  String type();

  /** Names of those the viewer may see; the others are left out. */
  Map<UUID, String> labels(Collection<UUID> ids);

  /**
   * As one types them: {@link #find} knows them again, where names alone would not tell two apart.
   */
  default Map<UUID, String> typed(Collection<UUID> ids) {
    return labels(ids);
  }

  /**
   * Those that texts name: by name, number or login. A text that names none, or more than one, is
   * left out.
   */
  Map<String, UUID> find(Collection<String> texts);

  /** All that a text may name, where it names any; more than one: it does not tell them apart. */
  default Map<String, List<UUID>> meanings(Collection<String> texts) {
    var meanings = new HashMap<String, List<UUID>>();
    find(texts).forEach((text, id) -> meanings.put(text, List.of(id)));
    return meanings;
  }

  /** Some that a text may mean while it is typed, as {@link #typed} writes them. */
  default List<Option> suggest(String text) {
    return List.of();
  }

  /**
   * All that a select can hold, or none where there are too many for one and a search must serve.
   */
  List<Option> few();

  /** Whether there are any at all: where there are none, nothing is to be typed either. */
  default boolean any() {
    return true;
  }

  /** Where a record's page is, where it has one. */
  default Optional<String> path(UUID id) {
    return Optional.empty();
  }

  /** What {@code me} stands for in a filter, where it stands for something. */
  default Optional<UUID> me() {
    return Optional.empty();
  }
}
