package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class IconsTest {

  private static final Pattern NAMED =
      Pattern.compile("(?:ui\\.icon\\(page = page, name|[(,]\\s*icon) = \"([a-z0-9-]+)\"(?!\\.)");

  @Autowired Icons icons;
  @Autowired List<NavigationEntry> entries;
  @Autowired org.springframework.beans.factory.ObjectProvider<QuickAdd> quickAdds;

  @Test
  void areListedWhereverATemplateNamesThem() throws IOException {
    var unknown = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList())
        NAMED
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !icons.names().contains(name))
            .forEach(name -> unknown.add(file + ": " + name));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void areListedWhereverAModuleNamesThem() {
    assertThat(entries).extracting(NavigationEntry::icon).isSubsetOf(icons.names());
    assertThat(quickAdds.stream()).extracting(QuickAdd::icon).isSubsetOf(icons.names());
  }

  @Test
  void areDrawnInOneFile() {
    for (var name : icons.names())
      assertThat(icons.sprite())
          .contains("<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\"><path");
    assertThat(icons.sprite()).doesNotContain("stroke=\"none\"");
  }
}
