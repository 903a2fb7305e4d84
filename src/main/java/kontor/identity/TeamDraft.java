package kontor.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a team to be; see {@link Team}.
 *
 * @param name at most 200 characters, unique
 */
public record TeamDraft(
    String name, @Nullable UUID parentId, @Nullable UUID headId, boolean confinesNew) {

  public TeamDraft {
    name = name.strip();
  }

  void check() {
    new Checks().required("name", name, 200).enforce();
  }
}
