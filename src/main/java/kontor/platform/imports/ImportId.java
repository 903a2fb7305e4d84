package kontor.platform.imports;

import java.util.Optional;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.NotFound;
import org.jspecify.annotations.Nullable;

/** Key of an import. */
public record ImportId(UUID value) {
  /**
   * @throws NotFound where the text is no id
   */
  public static ImportId of(String text) {
    return new ImportId(Ids.parse(text).orElseThrow(NotFound::new));
  }

  /** What the changes it makes name as their cause. */
  public String cause() {
    return "import:" + value;
  }

  /** The import that changes come from; empty where they come from something else. */
  public static Optional<ImportId> ofCause(@Nullable String cause) {
    if (cause == null || !cause.startsWith("import:")) return Optional.empty();
    return Ids.parse(cause.substring("import:".length())).map(ImportId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
