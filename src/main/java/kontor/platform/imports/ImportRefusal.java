package kontor.platform.imports;

import java.util.List;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not taken.
 *
 * @param line where it stands in the file
 */
public record ImportRefusal(long line, List<Reason> reasons) {

  /**
   * One reason.
   *
   * @param field key of the field; null where it concerns the row
   * @param value what stands there, cut where it is long; null where nothing does
   * @param key of the message
   * @param args of the message
   */
  public record Reason(
      @Nullable String field, @Nullable String value, String key, List<Object> args) {

    public String say(Wording words) {
      return words.say(key, args.toArray());
    }
  }
}
