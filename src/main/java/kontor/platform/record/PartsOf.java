package kontor.platform.record;

import java.util.List;
import java.util.Map;
import kontor.platform.error.NotFound;
import kontor.platform.list.JsonFields;
import kontor.platform.list.PartRows.Part;

/** The kinds of parts that records of one type have. */
record PartsOf(List<RecordPart> kinds) {

  static PartsOf type(RecordType type, List<RecordPart> all) {
    var name = type.catalogue().name();
    return new PartsOf(all.stream().filter(kind -> kind.recordType().equals(name)).toList());
  }

  /**
   * @throws NotFound if there is no such kind
   */
  RecordPart kind(String path) {
    return kinds.stream()
        .filter(kind -> kind.path().equals(path))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Parts as programs read them. */
  static List<Map<String, Object>> json(List<Part> parts) {
    return parts.stream().map(PartsOf::json).toList();
  }

  static Map<String, Object> json(Part part) {
    var json = JsonFields.of(part.id(), part.values(), Map.of());
    json.put("version", part.version());
    return json;
  }
}
