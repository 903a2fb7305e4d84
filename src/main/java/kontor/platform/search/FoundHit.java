package kontor.platform.search;

import java.util.List;
import kontor.platform.list.ListTable.Cell;

/**
 * A record found, with what was typed marked in it.
 *
 * @param brief what its list says of it in brief; empty where only suggestions are made
 */
public record FoundHit(Hit hit, List<Piece> title, List<Piece> detail, List<Cell> brief) {

  /** A part of a text. */
  public record Piece(String text, boolean marked) {}

  FoundHit with(List<Cell> cells) {
    return new FoundHit(hit, title, detail, cells);
  }

  /** Who looks after it, and what it is to us; the rest stands in its detail. */
  public List<Cell> people() {
    return brief.stream().filter(cell -> cell.kind().equals("person")).toList();
  }

  public List<Cell> tags() {
    return brief.stream().filter(cell -> cell.kind().equals("pills")).toList();
  }
}
