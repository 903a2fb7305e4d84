package kontor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param folder where the data of this size are kept
 * @param size accounts
 * @param seconds per measurement, after the warm-up
 * @param only groups of measurements; empty for all
 * @param users how many at once, one measurement for each
 * @param write whether docs/performance.md gets the figures
 */
record Options(
    Path folder, long size, int seconds, List<String> only, List<Integer> users, boolean write) {

  static final String HELP =
      """
      ./kontor bench [--size medium|large|<accounts>] [--seconds <per measurement>] [--users 1,8]
                     [--only list,viewers,search,record,save,import] [--write]
      medium: 100,000 accounts, large: 1,000,000. --write puts the figures into docs/performance.md.
      """;

  /**
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  static Options of(String... arguments) {
    var folder = Path.of("data/bench");
    var size = 100_000L;
    var seconds = 3;
    var only = List.<String>of();
    var users = List.of(1, 8);
    var write = false;
    for (var i = 0; i < arguments.length; i++) {
      var argument = arguments[i];
      if (argument.startsWith("--kontor.data-dir=")) {
        folder = Path.of(argument.substring(argument.indexOf('=') + 1));
      } else if (argument.equals("--write")) {
        write = true;
      } else {
        if (i + 1 == arguments.length) throw new IllegalArgumentException(HELP);
        var value = arguments[++i];
        switch (argument) {
          case "--size" -> size = size(value);
          case "--seconds" -> seconds = Math.toIntExact(number(value));
          case "--only" -> only = List.of(value.split(","));
          case "--users" ->
              users = Stream.of(value.split(",")).map(n -> Math.toIntExact(number(n))).toList();
          default -> throw new IllegalArgumentException(HELP);
        }
      }
    }
    return new Options(folder.resolve(Long.toString(size)), size, seconds, only, users, write);
  }

  private static long size(String text) {
    return switch (text) {
      case "medium" -> 100_000;
      case "large" -> 1_000_000;
      default -> Math.max(1_000, number(text));
    };
  }

  private static long number(String text) {
    try {
      var number = Long.parseLong(text);
      if (number > 0) return number;
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException(text + " is not a number of anything.\n" + HELP);
  }

  boolean wants(String group) {
    return only.isEmpty() || only.contains(group);
  }
}
