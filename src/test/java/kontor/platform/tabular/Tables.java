package kontor.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kontor.platform.error.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Writes and reads small files for the tests of this package. */
final class Tables {

  static Path resource(String path) {
    return Path.of("src/test/resources", path);
  }

  static Path file(Path folder, String text, Charset charset) {
    return file(folder, text.getBytes(charset));
  }

  static Path file(Path folder, byte[] content) {
    try {
      return Files.write(Files.createTempFile(folder, "table", ".csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TabularRow> rows(Path file, TabularFormat format) {
    try (var reader = TabularReader.open(file, format)) {
      var rows = new ArrayList<TabularRow>();
      reader.forEach(rows::add);
      return rows;
    }
  }

  /** Header and cells, by the guessed format. */
  static List<List<String>> guessed(Path file) {
    var format = TabularFormat.guess(file);
    try (var reader = TabularReader.open(file, format)) {
      var table = new ArrayList<List<String>>();
      table.add(reader.header());
      reader.forEach(row -> table.add(row.cells()));
      return table;
    }
  }

  static List<TabularRow> rows(Path folder, String csv) {
    return rows(
        file(folder, csv, StandardCharsets.UTF_8),
        TabularFormat.csv(StandardCharsets.UTF_8, ';', '"', true));
  }

  /** Why a row is refused; "" where it is not. */
  static String refusal(TabularRow row) {
    var refusal = row.refusal();
    return refusal == null ? "" : refusal.key();
  }

  static String refusal(ThrowingCallable reading) {
    var thrown = catchThrowableOfType(RuleViolation.class, reading);
    assertThat(thrown).as("refused").isNotNull();
    assertThat(thrown.violations()).hasSize(1);
    assertThat(thrown.violations().getFirst().field()).isEqualTo("file");
    return thrown.violations().getFirst().key();
  }

  private Tables() {}
}
