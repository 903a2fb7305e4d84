package kontor.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.PartTable;
import org.jooq.TableField;

/**
 * How the changes of what hangs on a record read; what one of them is called and what tells it from
 * others is the module's to say.
 */
public abstract class PartVocabulary implements HistoryVocabulary {

  private final PartTable table;
  private final Set<String> unspoken = new HashSet<>();

  protected PartVocabulary(PartTable table) {
    this.table = table;
    var catalogue = table.catalogue();
    unspoken.add(catalogue.id().getName());
    unspoken.add(catalogue.version().getName());
    unspoken.add(table.record().getName());
    unspoken.add(table.audience().getName());
    for (var column : catalogue.columns(Column.Use.FOLLOWS)) unspoken.add(column.field().getName());
  }

  @Override
  public final TableField<?, UUID> key() {
    return table.catalogue().id();
  }

  /** For whom it is follows its record, which tells of that itself. */
  @Override
  public final Set<String> unspoken() {
    return unspoken;
  }

  @Override
  public final Optional<HistoryColumn> column(String name) {
    return HistoryColumn.in(table.catalogue(), name);
  }

  /** Key of what such a part is called. */
  @Override
  public abstract Optional<String> thing(HistoryRow row);
}
