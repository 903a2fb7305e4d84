package kontor.platform.imports;

import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.NotFound;

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

  @Override
  public String toString() {
    return value.toString();
  }
}
