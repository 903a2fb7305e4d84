package kontor.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.RecordTable;
import org.jooq.TableField;

/** How a record's own changes read, where its module has nothing else to say. */
final class RecordVocabulary implements HistoryVocabulary {

  private final RecordTable table;
  private final VisibleTo visibleTo;
  private final Set<String> unspoken = new HashSet<>();

  RecordVocabulary(RecordTable table, VisibleTo visibleTo) {
    this.table = table;
    this.visibleTo = visibleTo;
    var catalogue = table.catalogue();
    var upkeep = table.upkeep();
    for (var field :
        List.of(
            catalogue.id(),
            catalogue.version(),
            upkeep.createdAt(),
            upkeep.createdBy(),
            upkeep.changedAt())) unspoken.add(field.getName());
    var archival = table.archival();
    if (archival != null)
      unspoken.addAll(List.of(archival.at().getName(), archival.by().getName()));
    for (var column : catalogue.columns(Column.Use.FOLLOWS)) unspoken.add(column.field().getName());
  }

  @Override
  public TableField<?, UUID> key() {
    return table.catalogue().id();
  }

  /** When and by whom stands beside every change. */
  @Override
  public Set<String> unspoken() {
    return unspoken;
  }

  @Override
  public Optional<HistoryColumn> column(String name) {
    return name.equals(VisibleTo.KEPT_IN)
        ? Optional.of(visibleTo.column())
        : HistoryColumn.in(table.catalogue(), name);
  }

  @Override
  public Optional<String> deed(HistoryRow changed) {
    var archival = table.archival();
    if (archival == null || !changed.has(archival.at().getName())) return Optional.empty();
    var isBack = changed.get(archival.at().getName()) == null;
    return Optional.of(table.text(isBack ? "history.restored" : "history.archived"));
  }
}
