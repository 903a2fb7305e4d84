package kontor.platform.imports;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a column of amounts, which are read from their end, from one of texts, codes and dates. */
final class Figures {

  /** 1.234,50 or 1234.5, with a currency or without; what begins with a nought is a code. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:\\p{Sc}\\s?)?[-−]?(?:0|[1-9]\\d{0,2}(?:[.,'’\\h]\\d{3})+|[1-9]\\d*)(?:[.,]\\d+)?"
              + "(?:\\h?(?:\\p{Sc}|%|[A-Z]{3}))?");

  private static final Pattern CODE = Pattern.compile("\\d{4,}");

  private Figures() {}

  /** Whether all that stands there are amounts, and anything does. */
  static boolean are(Collection<String> cells) {
    var filled = cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty()
        && filled.stream().allMatch(cell -> FIGURE.matcher(cell).matches())
        && !areCodes(filled);
  }

  /** Long numbers, all of one length, are postcodes and the like. */
  private static boolean areCodes(List<String> cells) {
    return cells.stream().allMatch(cell -> CODE.matcher(cell).matches())
        && cells.stream().map(String::length).distinct().count() == 1;
  }
}
