package kontor.customers;

import static kontor.customers.db.Tables.TIMELINE_ENTRY;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import kontor.history.VisibleTo;
import kontor.platform.i18n.Wording;
import kontor.platform.list.TextType;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How the changes of an account's notes read. */
@Component
class TimelineHistory implements HistoryVocabulary {

  private final VisibleTo visibleTo;

  TimelineHistory(VisibleTo visibleTo) {
    this.visibleTo = visibleTo;
  }

  @Override
  public TableField<?, UUID> key() {
    return TIMELINE_ENTRY.ID;
  }

  @Override
  public Set<String> unspoken() {
    return Set.of("id", "account_id", "version", "kind", "at", "author", "narrower");
  }

  @Override
  public Optional<HistoryColumn> column(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "text" -> HistoryColumn.of("text", "account.note", new TextType(20_000, "textarea"));
          case VisibleTo.KEPT_IN -> visibleTo.column();
          default -> null;
        });
  }

  /** What Kontor notes by itself the account's own change says already. */
  @Override
  public boolean tells(HistoryRow row) {
    return "note".equals(row.get("kind"));
  }

  @Override
  public Optional<String> thing(HistoryRow row) {
    return Optional.of("account.note");
  }

  @Override
  public String subject(HistoryRow row, Wording words) {
    var text = row.get("text");
    return text == null ? "" : text;
  }
}
