package kontor.platform.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.list.ListTable.Cell;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a list says in brief of its records, where some of them are found elsewhere. */
@Service
public class BriefCells {

  private final DSLContext database;
  private final ReferenceNames references;
  private final Texts texts;

  BriefCells(DSLContext database, ReferenceNames references, Texts texts) {
    this.database = database;
    this.references = references;
    this.texts = texts;
  }

  /** By id; those the viewer does not see are left out, and so is what is not known of one. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Cell>> of(Catalogue catalogue, Collection<UUID> ids) {
    var columns = catalogue.columns(Column.Use.BRIEF);
    var fields = new ArrayList<Field<?>>();
    fields.add(catalogue.id());
    var read = new LinkedHashSet<>(TableColumns.read(columns));
    read.forEach(column -> fields.add(column.field()));
    var rows =
        database
            .select(fields)
            .from(catalogue.table())
            .where(catalogue.id().in(ids))
            .fetch(row -> new ListRow(row.get(catalogue.id()), FieldValues.of(row, read)));
    var names = references.of(rows.stream().map(ListRow::values).toList());
    var page = new ListPage(ListState.of(catalogue, Map.of()), rows, names, null, null);
    var brief = new LinkedHashMap<UUID, List<Cell>>();
    for (var row : rows) brief.put(row.id(), ListCells.of(columns, row, page, texts.wording()));
    return brief;
  }
}
