package kontor.platform.job;

import java.util.List;

/**
 * Something said in the language of whoever reads it.
 *
 * @param key of the message
 * @param args of the message: texts and numbers, which a job keeps as JSON
 */
public record JobText(String key, List<Object> args) {
  public JobText(String key, Object... args) {
    this(key, List.of(args));
  }
}
