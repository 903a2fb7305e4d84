package kontor.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.history.HistoryItem;
import kontor.history.HistoryPage;
import kontor.history.HistoryVerb;

/** A history as lines one can compare. */
final class HistoryLines {
  private HistoryLines() {}

  static List<String> ofEntries(HistoryPage page) {
    return page.entries().stream()
        .map(entry ->
            entry.who()
                + entry.items().stream()
                    .map(item ->
                        " | "
                            + item.title()
                            + fields(item).map(f -> " | " + f).collect(Collectors.joining()))
                    .collect(Collectors.joining()))
        .toList();
  }

  static List<String> ofItems(HistoryPage page) {
    var lines = new ArrayList<String>();
    for (var entry : page.entries())
      for (var item : entry.items())
        lines.add(
            entry.who()
                + ": "
                + item.title()
                + (item.subject() == null ? "" : " (" + item.subject().text() + ")")
                + fields(item).map(f -> " " + f).collect(Collectors.joining()));
    return lines;
  }

  /** With what a company begins, {@link AccountBeginTest} says. */
  private static Stream<String> fields(HistoryItem item) {
    if (item.verb() == HistoryVerb.INSERT) return Stream.empty();
    return item.fields().stream()
        .map(field -> field.label() + ": " + field.was().text() + " → " + field.became().text());
  }
}
