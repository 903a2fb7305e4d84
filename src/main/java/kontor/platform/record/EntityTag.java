package kontor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kontor.platform.error.Conflict;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.JsonFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The version of a record as HTTP states it (RFC 9110, 8.8.3), and what tells answers of one
 * version apart: a suffix for all that the document says.
 */
public final class EntityTag {

  /** One of ours; weak where something on the way compressed the answer. */
  private static final Pattern OURS = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-([0-9a-f]{1,8}))?\"");

  /** What is no list has no order that lasts. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private EntityTag() {}

  /** A record as programs read it. */
  static Map<String, Object> document(RecordEntry entry) {
    var json = JsonFields.of(entry.id(), entry.values(), entry.names());
    entry.parts().forEach((kind, parts) -> json.put(kind, PartsOf.json(parts)));
    json.put("version", entry.version());
    return json;
  }

  static String of(int version, Map<String, Object> document) {
    return version + "-" + suffix(document);
  }

  /**
   * The version that a change is based on.
   *
   * @param match the header If-Match; null: {@code stated} says it
   * @param stated the field {@code version} of the body
   * @throws RuleViolation if none is stated, or one that is none of ours
   * @throws Conflict as {@link #seen}
   */
  static int version(@Nullable String match, @Nullable Object stated, RecordEntry now) {
    return match == null ? stated(stated) : version(match, now);
  }

  /**
   * @param version the field {@code version} of a body
   * @throws RuleViolation if it states none
   */
  public static int stated(@Nullable Object version) {
    if (version instanceof Integer seen) return seen;
    throw new RuleViolation("version", version == null ? "field.required" : "field.notANumber");
  }

  /**
   * The version that a decision about the whole record is based on.
   *
   * @param match the header If-Match
   * @param id of the record, whose type is {@code type}
   * @return null where none was stated, or any will do ({@code *})
   * @throws RuleViolation if it is none of ours
   * @throws kontor.platform.error.NotFound if the record is not there for the viewer
   * @throws Conflict if the version stands and something beside the record's own fields, which the
   *     document shows too, has changed since
   */
  public static @Nullable Integer seen(@Nullable String match, RecordType type, UUID id) {
    return match == null || match.strip().equals("*") ? null : version(match, type.get(id));
  }

  /** Of an earlier version no document is left to compare with; its fields the change compares. */
  private static int version(String match, RecordEntry now) {
    var tag = OURS.matcher(match.strip());
    if (!tag.matches()) throw new RuleViolation("If-Match", "record.ifMatch");
    var version = Integer.parseInt(tag.group(1));
    var suffix = tag.group(2);
    if (suffix != null && version == now.version() && !suffix.equals(suffix(document(now))))
      throw new Conflict(version, List.of(), List.of());
    return version;
  }

  /** Of the text, so that every node says the same. */
  private static String suffix(Map<String, Object> document) {
    return Integer.toHexString(JSON.writeValueAsString(document).hashCode());
  }
}
