package kontor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Where the tests' data are: in an embedded database per state of the migrations, kept between
 * runs, or on the server that KONTOR_TEST_DATABASE_URL names. What KONTOR_DATABASE_URL names may be
 * a company's real data; tests never touch it.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FOLDERS = Path.of("target/test-data");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var settings = new HashMap<String, Object>();
    var url = System.getenv("KONTOR_TEST_DATABASE_URL");
    settings.put("kontor.database.url", url == null ? "embedded" : url);
    if (url == null) settings.put("kontor.data-dir", folder().toString());
    else
      for (var login : Map.of("owner", "OWNER", "login", "LOGIN").entrySet())
        settings.put(
            "kontor.database." + login.getKey() + ".password",
            System.getenv("KONTOR_TEST_DATABASE_" + login.getValue() + "_PASSWORD"));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", settings));
  }

  private static Path folder() {
    try {
      var sum = new CRC32();
      var migrations =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/**/*.sql");
      for (var migration : migrations) sum.update(migration.getContentAsByteArray());
      var mine = FOLDERS.resolve(Long.toHexString(sum.getValue()));
      Files.createDirectories(FOLDERS);
      try (var folders = Files.list(FOLDERS)) {
        for (var other : folders.filter(folder -> !folder.equals(mine)).toList())
          FileSystemUtils.deleteRecursively(other);
      }
      return mine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
