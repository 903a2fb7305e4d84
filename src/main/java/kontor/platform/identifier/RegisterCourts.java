package kontor.platform.identifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The German courts that keep registers, under the names which the joint register portal of the
 * states gives them, with those in daily use.
 */
public final class RegisterCourts {

  private static final Map<String, String> BY_NAME = read();

  /**
   * @param typed with or without "Amtsgericht"; umlauts and additions as one likes
   */
  public static Optional<String> find(String typed) {
    var name = Typed.tidy(typed).replaceFirst("(?i)^(Amtsgericht|Registergericht|AG)\\s+", "");
    return Optional.ofNullable(BY_NAME.get(key(name))).or(() -> byFirstWords(name));
  }

  /** All of them, by name. */
  public static List<String> all() {
    return List.copyOf(new TreeSet<>(BY_NAME.values()));
  }

  /** "Paderborn früher Höxter": the court that was before may stand behind. */
  private static Optional<String> byFirstWords(String name) {
    int former = name.indexOf(" früher ");
    return former < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(key(name.substring(0, former))));
  }

  private static String key(String name) {
    return Typed.folded(name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  private static Map<String, String> read() {
    try (var file = RegisterCourts.class.getResourceAsStream("register-courts.txt")) {
      var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var courts = new HashMap<String, String>();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> enter(line, courts));
      return Map.copyOf(courts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void enter(String line, Map<String, String> courts) {
    var names = line.split("\\|");
    for (var name : names) {
      courts.put(key(name), names[0]);
      courts.putIfAbsent(Typed.folded(name), names[0]);
    }
  }

  private RegisterCourts() {}
}
