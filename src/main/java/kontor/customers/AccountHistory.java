package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How an account's own changes read. */
@Component
class AccountHistory implements HistoryVocabulary {

  private final VisibleTo visibleTo;

  AccountHistory(VisibleTo visibleTo) {
    this.visibleTo = visibleTo;
  }

  @Override
  public TableField<?, UUID> key() {
    return ACCOUNT.ID;
  }

  /** When and by whom stands beside every change; a number to dial follows from the phone. */
  @Override
  public Set<String> unspoken() {
    return Set.of(
        "id",
        "version",
        "created_at",
        "created_by",
        "changed_at",
        "archived_at",
        "archived_by",
        "phone_e164");
  }

  @Override
  public Optional<HistoryColumn> column(String name) {
    return name.equals(VisibleTo.KEPT_IN) ? Optional.of(visibleTo.column()) : Optional.empty();
  }

  @Override
  public Optional<String> deed(HistoryRow changed) {
    if (!changed.has("archived_at")) return Optional.empty();
    return Optional.of(
        changed.get("archived_at") == null
            ? "account.history.restored"
            : "account.history.archived");
  }
}
