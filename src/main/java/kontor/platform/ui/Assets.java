package kontor.platform.ui;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * What a browser fetches besides pages: style sheet, scripts, icons. Read once when the application
 * starts and served below one address that changes with any of their contents ({@code
 * /ui/<hash>/…}): so browsers may keep them for a year, and scripts import each other by relative
 * names. Of the WebJars only what is named here is served.
 */
@Component
public final class Assets {

  static final String ROOT = "/ui/";

  /** Name as served: WebJar and path in it. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of("htmx.js", List.of("htmx.org", "dist/htmx.min.js"));

  private final SortedMap<String, Resource> files = new TreeMap<>();
  private final Icons icons;
  private final String version;

  Assets(Icons icons) throws IOException {
    this.icons = icons;
    var webJars = new WebJarVersionLocator();
    var resolver = new PathMatchingResourcePatternResolver();
    for (var file : resolver.getResources("classpath:static/ui/*.*")) {
      add(requireNonNull(file.getFilename()), file.getContentAsByteArray());
    }
    add("kontor.css", sheet(resolver.getResources("classpath:static/ui/style/*.css")));
    add("icons.svg", icons.sprite().getBytes(StandardCharsets.UTF_8));
    for (var library : LIBRARIES.entrySet()) {
      var path = webJars.fullPath(library.getValue().getFirst(), library.getValue().getLast());
      if (path == null) throw new IllegalStateException("No WebJar for " + library.getKey());
      add(library.getKey(), new ClassPathResource(path).getContentAsByteArray());
    }
    version = hash(files.values());
  }

  /** One sheet of many small files; the cascade layers, not this order, say which rule wins. */
  private static byte[] sheet(Resource[] parts) throws IOException {
    var sorted = new ArrayList<>(List.of(parts));
    sorted.sort(
        Comparator.comparing((Resource part) -> !"layers.css".equals(part.getFilename()))
            .thenComparing(part -> requireNonNull(part.getFilename())));
    var sheet = new ByteArrayOutputStream();
    for (var part : sorted) sheet.write(part.getContentAsByteArray());
    return sheet.toByteArray();
  }

  private void add(String name, byte[] content) {
    files.put(
        name,
        new ByteArrayResource(content) {
          @Override
          public String getFilename() { // the content type comes from its ending
            return name;
          }
        });
  }

  private static String hash(Iterable<Resource> files) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) digest.update(file.getContentAsByteArray());
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The part of the address that changes with the contents. */
  String version() {
    return version;
  }

  Optional<Resource> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /**
   * The address under which a browser may keep the file for a year.
   *
   * @param path such as {@code /ui/kontor.css}
   * @throws IllegalArgumentException if there is no such file
   */
  public String address(String path) {
    var name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
    if (!files.containsKey(name)) throw new IllegalArgumentException("No such asset: " + path);
    return ROOT + version + "/" + name;
  }

  /**
   * The address of an icon for {@code <use>}.
   *
   * @throws IllegalArgumentException if it is not listed
   */
  public String icon(String name) {
    if (!icons.names().contains(name)) throw new IllegalArgumentException("No such icon: " + name);
    return ROOT + version + "/icons.svg#" + name;
  }
}
