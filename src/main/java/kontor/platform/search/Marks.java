package kontor.platform.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.unnest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontor.platform.search.FoundHit.Piece;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks in what was found the words by which it was: those that are alike once folded, as {@code
 * platform.folded} in SQL folds them, the last one from its beginning on.
 */
@Component
class Marks {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int LONGEST = 200;

  private final DSLContext database;

  Marks(DSLContext database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  List<FoundHit> in(List<Hit> hits, String typed) {
    if (hits.isEmpty()) return List.of();
    var sought = typed.substring(0, Math.min(typed.length(), LONGEST)).replace("\0", " ");
    var words = new LinkedHashSet<String>();
    words.add(sought);
    for (var hit : hits)
      Stream.of(hit.title(), hit.detail() == null ? "" : hit.detail())
          .flatMap(text -> WORD.matcher(text).results())
          .forEach(word -> words.add(word.group()));
    var folded = folded(words);
    var wanted = Arrays.asList(folded.getOrDefault(sought, "").split(" "));
    return hits.stream()
        .map(hit ->
            new FoundHit(
                hit,
                pieces(hit.title(), folded, wanted),
                pieces(hit.detail(), folded, wanted),
                List.of()))
        .toList();
  }

  private Map<String, String> folded(Set<String> words) {
    var word = field("word", String.class);
    var folded = new HashMap<String, String>();
    database
        .select(word, function("platform.folded", String.class, word))
        .from(unnest(words.toArray(String[]::new)).as("words", "word"))
        .forEach(row -> folded.put(row.value1(), row.value2()));
    return folded;
  }

  private static List<Piece> pieces(
      @Nullable String text, Map<String, String> folded, List<String> wanted) {
    if (text == null) return List.of();
    var pieces = new ArrayList<Piece>();
    var from = 0;
    for (var matcher = WORD.matcher(text); matcher.find(); ) {
      if (!isSought(folded.getOrDefault(matcher.group(), ""), wanted)) continue;
      if (matcher.start() > from)
        pieces.add(new Piece(text.substring(from, matcher.start()), false));
      pieces.add(new Piece(matcher.group(), true));
      from = matcher.end();
    }
    if (from < text.length()) pieces.add(new Piece(text.substring(from), false));
    return pieces;
  }

  private static boolean isSought(String word, List<String> wanted) {
    var last = wanted.getLast();
    return !word.isEmpty() && (wanted.contains(word) || (!last.isEmpty() && word.startsWith(last)));
  }
}
