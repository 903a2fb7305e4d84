package kontor.identity.web;

import java.util.List;
import java.util.UUID;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form: read into a draft, and shown again where it was refused. */
record Typed(MultiValueMap<String, String> values) {

  /** Nothing, where the field was not sent. */
  String text(String field) {
    var value = values.getFirst(field);
    return value == null ? "" : value;
  }

  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  boolean isOn(String field) {
    return text(field).equals("true");
  }

  /** Null where nothing was chosen. */
  @Nullable UUID id(String field) {
    if (text(field).isEmpty()) return null;
    return Ids.parse(text(field))
        .orElseThrow(() -> new RuleViolation(field, "identity.check.choice"));
  }

  /** The version the form was shown with; before all versions where it is none. */
  int seen() {
    return (int) number("version", 0);
  }

  long number(String field, long otherwise) {
    try {
      return Long.parseLong(text(field).strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}
