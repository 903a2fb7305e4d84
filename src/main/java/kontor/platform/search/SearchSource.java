package kontor.platform.search;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concatWs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.RecordTable;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Select;

/** What the search needs to know of a record type to find its records and to lead to them. */
public interface SearchSource {

  /** Where the records are. */
  RecordTable table();

  /** Name of the icon that stands for one of them. */
  String icon();

  /** Where a record's page is. */
  String path(UUID id);

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
  default Select<Record7<UUID, String, String, String, OffsetDateTime, Boolean, Integer>>
      projection() {
    var table = table();
    var catalogue = table.catalogue();
    var archival = table.archival();
    var all = new ArrayList<Field<String>>();
    for (var column : catalogue.columns(Column.Use.SEARCH)) {
      all.add(column.field().coerce(String.class));
      var dialled = column.dialled();
      if (dialled != null) all.add(dialled(dialled.field(), column.field().coerce(String.class)));
    }
    all.addAll(words());
    return select(
            catalogue.id(),
            table.naming().name().field(),
            concatWs(inline(" · "), fields(table.naming().detail())),
            concatWs(inline(" "), all),
            table.upkeep().changedAt(),
            archival == null ? inline(false) : field(archival.at().isNotNull()),
            table.upkeep().audience())
        .from(catalogue.table());
  }

  /** What records are found by besides their columns, each a subquery of one value. */
  default List<Field<String>> words() {
    return List.of();
  }

  /**
   * The word that finds a number by its last digits.
   *
   * @param normal as a machine dials it (ITU-T E.164), where it is known
   */
  static Field<String> dialled(Field<String> normal, Field<String> typed) {
    return function("platform.dialled", String.class, coalesce(normal, typed));
  }

  private static List<Field<String>> fields(Collection<? extends Column<?>> columns) {
    return columns.stream().map(column -> column.field().coerce(String.class)).toList();
  }
}
