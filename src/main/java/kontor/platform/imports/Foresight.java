package kontor.platform.imports;

import java.util.List;

/**
 * What a checked file would come to, as a person reads it.
 *
 * @param heads of the fields that hold anything in these rows
 * @param rows the first few that would be taken
 * @param filledIn what would be put in where the file says nothing
 * @param leftOut names of the file's columns that go nowhere
 */
public record Foresight(
    List<Head> heads, List<Line> rows, List<FilledIn> filledIn, List<String> leftOut) {

  /**
   * @param name of the field
   * @param figures whether amounts stand below it
   */
  public record Head(String name, boolean figures) {}

  /**
   * @param line where the row stands in the file
   * @param cells one per head
   */
  public record Line(long line, List<String> cells) {}
}
