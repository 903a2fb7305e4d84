package kontor.platform.imports;

import java.util.List;
import kontor.platform.i18n.Wording;

/**
 * What a target puts into a field by itself where a row says nothing of it.
 *
 * @param label key of the field's name
 * @param key of the text that says what it puts there
 * @param args of that text
 */
public record FilledIn(String label, String key, List<Object> args) {

  public FilledIn {
    args = List.copyOf(args);
  }

  public static FilledIn of(String label, String key, Object... args) {
    return new FilledIn(label, key, List.of(args));
  }

  /** The field's name. */
  public String field(Wording words) {
    return words.say(label);
  }

  public String say(Wording words) {
    return words.say(key, args.toArray());
  }
}
