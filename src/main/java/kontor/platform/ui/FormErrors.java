package kontor.platform.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that was sent, as its reader reads it.
 *
 * @param byField the first message of each field
 * @param general what concerns the whole
 */
public record FormErrors(Map<String, String> byField, List<String> general) {

  public static final FormErrors NONE = new FormErrors(Map.of(), List.of());

  public static FormErrors of(RuleViolation refused, Wording words) {
    var byField = new LinkedHashMap<String, String>();
    var general = new ArrayList<String>();
    for (var violation : refused.violations()) {
      var message = words.say(violation.key(), violation.args().toArray());
      if (violation.field() == null) general.add(message);
      else byField.putIfAbsent(violation.field(), message);
    }
    return new FormErrors(byField, general);
  }

  public @Nullable String of(String field) {
    return byField.get(field);
  }

  /** What concerns fields that are not shown. */
  public List<String> besides(List<FormField> shown) {
    var names = shown.stream().map(FormField::name).toList();
    return byField.entrySet().stream()
        .filter(entry -> !names.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  public int count() {
    return byField.size() + general.size();
  }

  public boolean isEmpty() {
    return byField.isEmpty() && general.isEmpty();
  }
}
