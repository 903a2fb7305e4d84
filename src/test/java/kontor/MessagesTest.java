package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text in both languages, and no text that nobody says. */
class MessagesTest {

  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private final Map<Path, Properties> english = bundles("/messages.properties");
  private final Map<Path, Properties> german = bundles("/messages_de.properties");

  @Test
  void areThereInBothLanguages() {
    assertThat(german.keySet()).isEqualTo(english.keySet());
    english.forEach((folder, texts) ->
        assertThat(german.get(folder).stringPropertyNames())
            .as("%s", folder)
            .containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames()));
  }

  @Test
  void takeTheSameArgumentsInBothLanguages() {
    english.forEach((folder, texts) ->
        texts
            .stringPropertyNames()
            .forEach(key ->
                assertThat(arguments(german.get(folder).getProperty(key)))
                    .as("%s", key)
                    .isEqualTo(arguments(texts.getProperty(key)))));
  }

  @Test
  void doubleTheirApostropheWhereTheyTakeArguments() {
    var wrong = new ArrayList<String>();
    for (var language : java.util.List.of(english, german))
      for (var texts : language.values())
        for (var key : texts.stringPropertyNames()) {
          var text = texts.getProperty(key);
          if (!ARGUMENT.matcher(text).find()) continue;
          if (LONE_APOSTROPHE.matcher(text).find()) wrong.add(key + "=" + text);
          new MessageFormat(text);
        }
    assertThat(wrong).isEmpty();
  }

  @Test
  void existWhereTheyAreSaid() {
    var known = keys();
    var missing = new TreeSet<String>();
    sources()
        .forEach((file, source) ->
            SAID.matcher(source)
                .results()
                .map(said -> said.group(1))
                .filter(key -> !known.contains(key))
                .forEach(key -> missing.add(file + ": " + key)));
    assertThat(missing).isEmpty();
  }

  @Test
  void areSaidSomewhere() {
    var all = String.join("\n", sources().values());
    var unused = keys().stream().filter(key -> !isSaid(key, all)).toList();
    assertThat(unused).isEmpty();
  }

  /** The help of a field is looked for beside its label. */
  private static boolean isSaid(String key, String all) {
    var help = ".help";
    return all.contains('"' + key + '"')
        || isBuilt(key, all)
        || (key.endsWith(help) && isSaid(key.substring(0, key.length() - help.length()), all));
  }

  /** Put together from a beginning that stands in the source, such as "problem." and a slug. */
  private static boolean isBuilt(String key, String all) {
    for (var at = key.length(); (at = key.lastIndexOf('.', at - 1)) > 0; )
      if (all.contains('"' + key.substring(0, at + 1) + '"')) return true;
    // Samples and catalogues say what follows their module's prefix.
    var first = key.indexOf('.') + 1;
    var begins =
        all.contains('"' + key.substring(0, first) + '"')
            || all.contains('"' + key.substring(0, first - 1) + '"');
    var end = key.substring(first) + '"';
    return begins && (all.contains('"' + end) || all.contains("\"." + end));
  }

  private TreeSet<String> keys() {
    var keys = new TreeSet<String>();
    english.values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
    return keys;
  }

  private static Map<Path, String> sources() {
    var sources = new TreeMap<>(Sources.endingWith(".java"));
    sources.putAll(Sources.endingWith(".jte"));
    return sources;
  }

  private static TreeSet<String> arguments(String text) {
    var arguments = new TreeSet<String>();
    ARGUMENT.matcher(text).results().forEach(argument -> arguments.add(argument.group()));
    return arguments;
  }

  private static Map<Path, Properties> bundles(String ending) {
    var bundles = new TreeMap<Path, Properties>();
    Sources.endingWith(ending)
        .forEach((file, content) -> {
          var texts = new Properties();
          try {
            texts.load(new StringReader(content));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          bundles.put(file.getParent(), texts);
        });
    return bundles;
  }
}
