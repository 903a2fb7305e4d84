package kontor.identity.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kontor.platform.Ids;
import kontor.platform.error.RuleViolation;
import kontor.platform.ui.ConflictForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form: read into a draft, and shown again where it was refused. */
record Typed(MultiValueMap<String, String> values) {

  /**
   * What was sent to change something; of a form that shows a conflict only what was chosen there,
   * and of the rest what stands there now.
   */
  static Typed change(MultiValueMap<String, String> sent, Supplier<Typed> now) {
    if (!sent.containsKey(ConflictForm.ONLY)) return new Typed(sent);
    var values = new LinkedMultiValueMap<>(now.get().values());
    for (var field : sent.get(ConflictForm.ONLY))
      if (ConflictForm.isChanged(field, sent::get))
        values.put(field, sent.getOrDefault(field, List.of()));
    values.set("version", sent.getFirst("version"));
    return new Typed(values);
  }

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

  /** The version the form was shown with; 0, which nobody has seen, where it is none. */
  int seen() {
    var version = number("version", 0);
    return version == (int) version ? (int) version : 0;
  }

  long number(String field, long otherwise) {
    try {
      return Long.parseLong(text(field).strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}
