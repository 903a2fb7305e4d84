package kontor.customers.web;

import java.util.ArrayList;
import kontor.platform.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A note that is being written.
 *
 * @param readers who may read it, if fewer than see the account; empty: as many
 * @param errors why it was refused
 */
public record NoteDraft(String text, String readers, FormErrors errors) {

  static final NoteDraft EMPTY = new NoteDraft("", "", FormErrors.NONE);

  /** What is wrong with it; null where nothing is. */
  public @Nullable String error() {
    if (errors.isEmpty()) return null;
    var all = new ArrayList<>(errors.general());
    for (var field : new String[] {"text", "audience"}) {
      var error = errors.of(field);
      if (error != null) all.add(error);
    }
    return String.join(" ", all);
  }
}
