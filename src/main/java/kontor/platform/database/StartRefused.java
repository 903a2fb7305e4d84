package kontor.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * Kontor cannot start, for a reason that whoever starts it can mend: the message is one sentence
 * that says what to do. The sentences and their remedies stand in docs/operations.md.
 */
public final class StartRefused extends RuntimeException {

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
