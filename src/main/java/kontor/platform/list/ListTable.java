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
 * @param added the condition that is being added; null for none
 * @param nothing what stands where no row does; null where some do, or why is said by the refusals
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
    @Nullable ConditionForm added,
    List<Hidden> state,
    @Nullable Nothing nothing,
    List<String> refusals) {

  /** A view. */
  public record Tab(String label, String href, boolean current) {}

  /**
   * A condition, as it reads in the sentence.
   *
   * @param id of the link that opens it
   * @param asOne what it says in a word of its own; null: column, operator and value say it
   * @param change where it is laid open to be changed
   * @param without where it is taken away
   * @param refused why it makes no sense and does not hold; null where it does
   * @param form where it is laid open; null where it is not
   */
  public record Chip(
      String id,
      String column,
      @Nullable String asOne,
      String operator,
      String value,
      String change,
      String without,
      @Nullable String refused,
      @Nullable ConditionForm form) {}

  /**
   * @param sort where a click leads; null: it does not sort
   * @param direction ascending, descending, or null
   */
  public record Head(
      String label, @Nullable String sort, @Nullable String direction, boolean number) {}

  /** A row, and where it leads. */
  public record Row(String href, List<Cell> cells) {}

  /**
   * @param kind first, text, num, num money, num when, pills, person or leads; none where nothing
   *     is known
   * @param brief where a row has but two or three lines: whether it is among them, and says itself
   *     (fact), or only with its label (named), or is not (aside)
   * @param title what is shown on hover; null for nothing
   * @param href where it leads, other than its row; null where it does not
   */
  public record Cell(
      String label,
      String kind,
      String brief,
      String text,
      List<Tag> tags,
      @Nullable String title,
      @Nullable String href) {

    /** Of an amount what stands before its unit. */
    public String figure() {
      return text.substring(0, text.length() - unit().length());
    }

    /** Of an amount what it is counted in, where that is written behind it; else empty. */
    public String unit() {
      var space = text.lastIndexOf('\u00a0');
      return space < 0 ? "" : text.substring(space);
    }
  }

  /** A value with a colour. */
  public record Tag(String text, String tone) {}

  /** A column to be shown, or to be filtered by. */
  public record Choice(String key, String label, boolean chosen, String href) {}

  /** A parameter that a form of the list carries along. */
  public record Hidden(String name, String value) {}

  /**
   * The form of a condition.
   *
   * @param name of the parameter that says which condition it is
   * @param value of that parameter
   * @param label the column's
   * @param focus name of the field that one begins with
   */
  public record ConditionForm(
      String name, String value, String label, List<FormField> fields, String focus) {}

  /** Where somebody may go on. */
  public record Link(String label, String href) {}

  /**
   * Why there is no row, and what to do.
   *
   * @param ways where to go on; the first one is the likeliest
   * @param begins whether there is no record at all yet
   */
  public record Nothing(String title, String text, List<Link> ways, boolean begins) {}

  /** Whether the sentence has conditions. */
  public boolean isFiltered() {
    return !chips.isEmpty();
  }
}
