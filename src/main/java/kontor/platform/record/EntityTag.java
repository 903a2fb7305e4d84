package kontor.platform.record;

import java.util.Map;
import java.util.regex.Pattern;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The version of a record as HTTP states it (RFC 9110, 8.8.3). */
public final class EntityTag {

  /** One of ours; weak where something on the way compressed the answer. */
  private static final Pattern OURS = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]{1,8})?\"");

  private EntityTag() {}

  /** The version, and what tells answers apart that differ in more than the record's own row. */
  static String of(int version, Map<String, Object> json) {
    return version + "-" + Integer.toHexString(json.hashCode());
  }

  /**
   * The version that a change is based on.
   *
   * @param match the header If-Match; null: {@code stated} says it
   * @param stated the field {@code version} of the body
   */
  static int version(@Nullable String match, @Nullable Object stated) {
    if (match == null) {
      if (stated instanceof Integer version) return version;
      throw new RuleViolation("version", stated == null ? "field.required" : "field.notANumber");
    }
    return version(match);
  }

  /**
   * The version that a decision about the whole record is based on.
   *
   * @param match the header If-Match
   * @return null where none was stated, or any will do ({@code *})
   * @throws RuleViolation if it is none of ours
   */
  public static @Nullable Integer seen(@Nullable String match) {
    return match == null || match.strip().equals("*") ? null : version(match);
  }

  private static int version(String match) {
    var tag = OURS.matcher(match.strip());
    if (!tag.matches()) throw new RuleViolation("If-Match", "record.ifMatch");
    return Integer.parseInt(tag.group(1));
  }
}
