package kontor.history;

import java.util.Optional;
import kontor.platform.record.RecordType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What there is to say of tables: by their modules, and of records by their types. */
@Component
class Vocabularies {

  private final ObjectProvider<HistoryVocabulary> published;
  private final ObjectProvider<RecordType> types;
  private final VisibleTo visibleTo;

  Vocabularies(
      ObjectProvider<HistoryVocabulary> published,
      ObjectProvider<RecordType> types,
      VisibleTo visibleTo) {
    this.published = published;
    this.types = types;
    this.visibleTo = visibleTo;
  }

  /**
   * @param table as the module names it: {@code customers.account}
   */
  Optional<HistoryVocabulary> of(String table) {
    return published.stream()
        .filter(words -> RowChanges.nameOf(words.key().getTable()).equals(table))
        .findFirst()
        .or(() -> ofRecords(table));
  }

  private Optional<HistoryVocabulary> ofRecords(String table) {
    return types.stream()
        .map(RecordType::table)
        .filter(records -> RowChanges.nameOf(records.catalogue().table()).equals(table))
        .findFirst()
        .map(records -> new RecordVocabulary(records, visibleTo));
  }
}
