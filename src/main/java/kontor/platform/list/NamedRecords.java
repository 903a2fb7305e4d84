package kontor.platform.list;

import static org.jooq.impl.DSL.lower;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Records that go by one column, read under the viewer's rights: most of what {@link References}
 * asks for.
 *
 * @param table as the viewer sees it
 * @param name the column that people know them by
 */
public record NamedRecords(
    DSLContext database, Table<?> table, Field<UUID> id, Field<String> name) {

  private static final int FEW = 500;

  /** Names of those the viewer sees. */
  public Map<UUID, String> labels(Collection<UUID> ids) {
    return database.select(id, name).from(table).where(id.in(ids)).fetchMap(id, name);
  }

  /**
   * Those that texts name, whatever the case. A text that names none, or more than one, is left
   * out.
   *
   * @param keys the columns that a text may stand in
   */
  @SafeVarargs
  public final Map<String, UUID> find(Collection<String> texts, Field<String>... keys) {
    var lowered = texts.stream().map(NamedRecords::low).distinct().toList();
    var byText = new HashMap<String, UUID>();
    for (var key : keys)
      database
          .select(lower(key), id)
          .from(table)
          .where(lower(key).in(lowered))
          .fetchGroups(lower(key), id)
          .forEach((text, ids) -> {
            if (ids.size() == 1) byText.put(text, ids.getFirst());
          });
    var found = new HashMap<String, UUID>();
    for (var text : texts) {
      var named = byText.get(low(text));
      if (named != null) found.put(text, named);
    }
    return found;
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  public boolean any() {
    return database.fetchExists(table);
  }

  /** Those a select offers, by name. */
  public List<References.Option> few(Condition offered) {
    return few(offered, name);
  }

  /** In another order than by name. */
  public List<References.Option> few(Condition offered, Field<String> first) {
    return database
        .select(id, name)
        .from(table)
        .where(offered)
        .orderBy(first, name, id)
        .limit(FEW)
        .fetch(row -> new References.Option(row.value1(), row.value2()));
  }
}
