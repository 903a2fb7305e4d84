package kontor.platform.imports;

import java.util.List;
import java.util.stream.Collectors;
import kontor.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row is not taken, as a person reads it.
 *
 * @param field what the column means; null where the reason concerns the row
 * @param value what stands there; null where nothing does
 */
public record RefusedLine(
    long line, @Nullable String field, @Nullable String value, String reason) {

  static List<RefusedLine> of(
      List<ImportRefusal> refusals, List<ImportField> fields, Wording words) {
    var labels =
        fields.stream()
            .collect(Collectors.toMap(ImportField::key, field -> words.say(field.label())));
    return refusals.stream()
        .flatMap(refusal ->
            refusal.reasons().stream()
                .map(reason ->
                    new RefusedLine(
                        refusal.line(),
                        reason.field() == null ? null : labels.get(reason.field()),
                        reason.value(),
                        reason.say(words))))
        .toList();
  }
}
