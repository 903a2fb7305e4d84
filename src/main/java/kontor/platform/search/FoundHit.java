package kontor.platform.search;

import java.util.List;

/** A record found, with what was typed marked in it. */
public record FoundHit(Hit hit, List<Piece> title, List<Piece> detail) {

  /** A part of a text. */
  public record Piece(String text, boolean marked) {}
}
