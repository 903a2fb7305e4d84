package kontor.platform.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Record7;
import org.jooq.Select;

/** What a module lets the search find of one of its record types. */
public interface SearchSource {

  String type();

  /** Name of the icon beside a hit. */
  String icon();

  String href(UUID id);

  /** Where somebody may go on who has found nothing, the likeliest first. */
  default List<Way> waysOn(String typed) {
    return List.of();
  }

  /**
   * A way on.
   *
   * @param label key of its text, in which what was typed is the first argument
   */
  record Way(String label, String href) {}

  /**
   * All records the viewer sees, as the search shows and finds them: id, title, detail, text to be
   * found by, when it was last in hand, whether archived, audience. Texts are as the record has
   * them; {@code platform.folded} in SQL makes them alike, for what is kept and for what is typed.
   */
  Select<Record7<UUID, String, String, String, OffsetDateTime, Boolean, Integer>> projection();
}
