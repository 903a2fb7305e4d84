package kontor.platform.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import kontor.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Guesses what the columns of a file mean from their names: first what is called the same in German
 * or English or by a synonym, then what shares most of its words. Each field is given once.
 */
@Component
class MappingSuggestion {

  private static final double ENOUGH = 0.65;

  private final Texts texts;

  MappingSuggestion(Texts texts) {
    this.texts = texts;
  }

  private record Pair(int column, String field, double likeness) {}

  /** Per column the key of a field, or null. */
  List<@Nullable String> of(List<String> header, List<ImportField> fields) {
    var pairs = new ArrayList<Pair>();
    for (var column = 0; column < header.size(); column++)
      for (var field : fields) {
        var likeness = likeness(header.get(column), field);
        if (likeness >= ENOUGH) pairs.add(new Pair(column, field.key(), likeness));
      }
    // The sort is stable: of equal ones the first column and the field that stands first in the
    // form.
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    var mapping = new @Nullable String[header.size()];
    var given = new HashSet<String>();
    for (var pair : pairs)
      if (mapping[pair.column()] == null && given.add(pair.field()))
        mapping[pair.column()] = pair.field();
    return Arrays.asList(mapping);
  }

  private double likeness(String name, ImportField field) {
    var folded = Headers.folded(name);
    if (folded.isEmpty()) return 0;
    var words = Headers.words(name);
    var best = 0.0;
    for (var known : names(field).toList()) {
      if (Headers.folded(known).equals(folded)) return 1;
      best = Math.max(best, 0.99 * Headers.likeness(words, Headers.words(known)));
    }
    return best;
  }

  private Stream<String> names(ImportField field) {
    var labels = Texts.LANGUAGES.stream().map(language -> texts.say(language, field.label()));
    return Stream.concat(Stream.concat(labels, Stream.of(field.key())), field.synonyms().stream());
  }
}
