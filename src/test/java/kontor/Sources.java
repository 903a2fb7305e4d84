package kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The product's own sources, for tests that hold all of them to a rule. */
final class Sources {
  private Sources() {}

  /** Path below src/main and content of every file with this ending. */
  static SortedMap<Path, String> endingWith(String ending) {
    var root = Path.of("src/main");
    try (var files = Files.walk(root)) {
      var found = new TreeMap<Path, String>();
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList())
        found.put(root.relativize(file), Files.readString(file));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
