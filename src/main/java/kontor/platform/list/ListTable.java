package kontor.platform.list;

import java.util.List;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A list as its page shows it.
 *
 * @param path of the page
 * @param name of the record type, whose texts begin with it
 * @param query of the state, with a question mark or empty
 * @param refusals what the address asks for and cannot be had
 */
public record ListTable(
    String path,
    String name,
    String query,
    List<Tab> tabs,
    List<Chip> chips,
    List<Head> heads,
    List<Row> rows,
    @Nullable String previous,
    @Nullable String next,
    List<Choice> columns,
    List<Choice> conditions,
    @Nullable NewCondition newCondition,
    List<Hidden> state,
    boolean narrowed,
    List<String> refusals) {

  /** A view. */
  public record Tab(String label, String href, boolean current) {}

  /** A condition, as it reads in the sentence. */
  public record Chip(String column, String operator, String value, String without) {}

  /**
   * @param sort where a click leads; null: it does not sort
   * @param direction ascending, descending, or null
   */
  public record Head(
      String label, @Nullable String sort, @Nullable String direction, boolean number) {}

  /** A row, and where it leads. */
  public record Row(String href, List<Cell> cells) {}

  /**
   * @param kind first, text, number, tags, person or time
   * @param title what is shown on hover; null for nothing
   */
  public record Cell(
      String label, String kind, String text, List<Tag> tags, @Nullable String title) {}

  /** A value with a colour. */
  public record Tag(String text, String tone) {}

  /** A column to be shown, or to be filtered by. */
  public record Choice(String key, String label, boolean chosen, String href) {}

  /** A parameter that a form of the list carries along. */
  public record Hidden(String name, String value) {}

  /** The condition that is being filled in. */
  public record NewCondition(String column, String label, List<FormField> fields) {}

  /** Whether the sentence has conditions. */
  public boolean isFiltered() {
    return !chips.isEmpty();
  }

  /** Whether somebody has narrowed the view down, so that nothing there may be his own doing. */
  public boolean isNarrowed() {
    return narrowed;
  }
}
