package kontor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Test data whose licence does not let it into this repository. It lies beside the repository;
 * where it does not, the tests that need it are reported as skipped, with the folder's name.
 */
public final class SharedData {

  /** A folder of the data; skips the calling test where it is absent. */
  public static Path folder(String name) {
    var found =
        Stream.of("../shared/data", "../../shared/data")
            .map(Path::of)
            .filter(Files::isDirectory)
            .map(data -> data.resolve(name))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(found.isPresent(), "shared/data/" + name + " is not beside the repository");
    return found.orElseThrow();
  }

  private SharedData() {}
}
