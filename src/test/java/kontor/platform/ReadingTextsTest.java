package kontor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of what is read has its text in both languages, and no text lies idle. */
class ReadingTextsTest {

  private static final Pattern USED =
      Pattern.compile(
          "(?:because|invalid)\\(\\s*\"([\\w.]+)\"|\"(?:tabular|identifier)\\.([\\w.]+\\w)\"");

  @ParameterizedTest
  @ValueSource(strings = {"tabular", "identifier"})
  void everyRefusalHasItsText(String name) throws IOException {
    var folder = Path.of("src/main/java/kontor/platform", name);
    var english = texts(folder.resolve("messages.properties"));
    var german = texts(folder.resolve("messages_de.properties"));

    assertThat(english.stringPropertyNames()).isEqualTo(german.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(used(folder, name));
    for (var texts : Set.of(english, german)) {
      texts.values().forEach(text -> assertThat(new MessageFormat((String) text)).isNotNull());
    }
  }

  private static Set<String> used(Path folder, String name) throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = USED.matcher(Files.readString(file));
        while (found.find()) {
          keys.add(name + "." + (found.group(1) != null ? found.group(1) : found.group(2)));
        }
      }
    }
    return keys;
  }

  private static Properties texts(Path file) throws IOException {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      texts.load(in);
    }
    return texts;
  }
}
