package kontor.history;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.platform.i18n.Wording;
import org.jooq.TableField;

/**
 * How the changes of one protected table read, beyond what the record's catalogue says. The module
 * that owns the table publishes it as a bean.
 */
public interface HistoryVocabulary {

  /** Key of the table it speaks of. */
  TableField<?, UUID> key();

  /** Columns that say nothing to people, by the database's names. */
  Set<String> unspoken();

  /**
   * @param name the database's
   * @return empty where the record's catalogue has it
   */
  Optional<HistoryColumn> column(String name);

  /**
   * Key of what a row is called, such as "Note".
   *
   * @return empty: it is the record itself
   */
  default Optional<String> thing(HistoryRow row) {
    return Optional.empty();
  }

  /** What tells a row from others of its kind: a number, a note's text. */
  default String subject(HistoryRow row, Wording words) {
    return "";
  }

  /** Whether a row is worth a word: not where the record's own change says the same. */
  default boolean tells(HistoryRow row) {
    return true;
  }

  /**
   * Key of what was done where there is a better word than "changed".
   *
   * @param changed the changed columns as they became
   */
  default Optional<String> deed(HistoryRow changed) {
    return Optional.empty();
  }
}
