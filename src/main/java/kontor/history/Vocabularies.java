package kontor.history;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules have to say of their tables. */
@Component
class Vocabularies {

  private final ObjectProvider<HistoryVocabulary> published;

  Vocabularies(ObjectProvider<HistoryVocabulary> published) {
    this.published = published;
  }

  /**
   * @param table as the module names it: {@code customers.account}
   */
  Optional<HistoryVocabulary> of(String table) {
    return published.stream()
        .filter(words -> RowChanges.nameOf(words.key().getTable()).equals(table))
        .findFirst();
  }
}
