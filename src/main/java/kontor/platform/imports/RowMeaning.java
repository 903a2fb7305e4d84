package kontor.platform.imports;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontor.platform.list.Notation;
import kontor.platform.tabular.TabularRow;
import org.jspecify.annotations.Nullable;

/** Makes of a row of cells what it means. */
record RowMeaning(List<@Nullable String> mapping, Map<String, String> fixed, Notation notation) {

  static RowMeaning of(ImportRun run) {
    return new RowMeaning(requireNonNull(run.mapping()), run.fixed(), run.notation());
  }

  ImportRow of(TabularRow row) {
    var values = new HashMap<>(fixed);
    for (var column = 0; column < mapping.size() && column < row.cells().size(); column++) {
      var key = mapping.get(column);
      var cell = row.cells().get(column).strip();
      if (key != null && !cell.isEmpty()) values.put(key, cell);
    }
    return new ImportRow(row.line(), notation, values);
  }
}
