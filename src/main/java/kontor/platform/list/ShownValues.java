package kontor.platform.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values as the viewer reads them, where no list and no form shows them. */
@Service
public class ShownValues {

  private final ReferenceNames references;
  private final Texts texts;

  ShownValues(ReferenceNames references, Texts texts) {
    this.references = references;
    this.texts = texts;
  }

  /**
   * Per row, in their order, by key of the column: choices in the viewer's language, numbers and
   * dates as he writes them, other records by name. What holds nothing is left out.
   */
  @Transactional(readOnly = true)
  public List<Map<String, String>> of(Collection<Column<?>> columns, List<FieldValues> rows) {
    var names = references.of(rows);
    var words = texts.wording();
    return rows.stream().map(row -> shown(columns, row, names, words)).toList();
  }

  private static Map<String, String> shown(
      Collection<Column<?>> columns, FieldValues row, Map<UUID, String> names, Wording words) {
    var shown = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var text = shown(column, row, names, words);
      if (!text.isEmpty()) shown.put(column.key(), text);
    }
    return shown;
  }

  private static <T> String shown(
      Column<T> column, FieldValues row, Map<UUID, String> names, Wording words) {
    var value = row.get(column);
    if (value == null) return "";
    if (column.type() instanceof ReferenceType && value instanceof UUID id)
      return names.getOrDefault(id, words.say("field.hidden"));
    return column.type().show(value, words);
  }
}
