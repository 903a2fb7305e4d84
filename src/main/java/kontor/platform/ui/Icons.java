package kontor.platform.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * The icons in use, by their names in Tabler's set: those listed in {@code icons.txt}, joined to
 * one file when the application starts.
 */
@Component
public final class Icons {

  private static final Pattern DRAWING = Pattern.compile("(?s)<svg[^>]*>(.*)</svg>");
  private static final String BOX = "<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"/>";

  private final SortedSet<String> names = new TreeSet<>();
  private final String sprite;

  Icons() throws IOException {
    var webJars = new WebJarVersionLocator();
    var symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    var list = new ClassPathResource("kontor/platform/ui/icons.txt");
    for (var line : list.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.isBlank() || !names.add(line.strip())) continue;
      var name = line.strip();
      symbols.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">");
      symbols.append(drawing(webJars, name)).append("</symbol>");
    }
    sprite = symbols.append("</svg>").toString();
  }

  private static String drawing(WebJarVersionLocator webJars, String name) throws IOException {
    var path = webJars.fullPath("tabler__icons", "icons/outline/" + name + ".svg");
    if (path == null) throw new IllegalStateException("No such icon in Tabler's set: " + name);
    var drawing =
        DRAWING.matcher(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
    if (!drawing.find()) throw new IllegalStateException("Not a drawing: " + path);
    return drawing.group(1).replace(BOX, "").replaceAll("\\s*\\n\\s*", "");
  }

  public SortedSet<String> names() {
    return names;
  }

  String sprite() {
    return sprite;
  }
}
