package kontor.platform.imports;

import java.util.ArrayList;
import java.util.List;
import kontor.platform.i18n.Wording;
import kontor.platform.tabular.TabularRow;
import org.jspecify.annotations.Nullable;

/**
 * The begin of a file, as its format reads it.
 *
 * @param rows the first few
 * @param unreadable characters in them that the chosen charset cannot decode
 * @param sheets visible ones of a workbook; none for a CSV
 */
public record ImportPreview(
    List<Column> columns, List<TabularRow> rows, long unreadable, List<String> sheets) {

  /**
   * One column of the file.
   *
   * @param name in the header; blank where there is none
   * @param letter as spreadsheets name columns: A, B … AA
   * @param samples some values that stand in it, each once
   * @param figures whether amounts stand in it
   * @param reasons whether it holds the reasons of an earlier time, and so is left out
   */
  public record Column(
      String name, String letter, List<String> samples, boolean figures, boolean reasons) {

    /** Its name, or where it stands. */
    public String label(Wording words) {
      return name.isEmpty() ? words.say("import.column", letter) : name;
    }
  }

  /**
   * The names of the columns that go nowhere, but for the reasons of an earlier time.
   *
   * @param mapping per column the key of a field, or null
   */
  List<String> leftOut(List<@Nullable String> mapping, Wording words) {
    var leftOut = new ArrayList<String>();
    for (var i = 0; i < columns.size(); i++)
      if (!columns.get(i).reasons() && (i >= mapping.size() || mapping.get(i) == null))
        leftOut.add(columns.get(i).label(words));
    return leftOut;
  }

  /** The names of the columns that mean something. */
  List<String> headers() {
    return columns.stream().filter(column -> !column.reasons()).map(Column::name).toList();
  }
}
