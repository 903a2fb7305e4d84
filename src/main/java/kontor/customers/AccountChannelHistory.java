package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import kontor.history.VisibleTo;
import kontor.platform.i18n.Wording;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How the changes of an account's further phones, mail addresses and the like read. */
@Component
class AccountChannelHistory implements HistoryVocabulary {

  @Override
  public TableField<?, UUID> key() {
    return ACCOUNT_CHANNEL.ID;
  }

  @Override
  public Set<String> unspoken() {
    return Set.of("id", "account_id", "version", "normal", VisibleTo.KEPT_IN);
  }

  @Override
  public Optional<HistoryColumn> column(String name) {
    return HistoryColumn.in(ChannelList.CATALOGUE, name);
  }

  @Override
  public Optional<String> thing(HistoryRow row) {
    return Optional.ofNullable(row.get("kind")).map("channel.kind."::concat);
  }

  @Override
  public String subject(HistoryRow row, Wording words) {
    var value = row.get("value");
    var label = row.get("label");
    if (value == null) return "";
    return label == null ? value : value + " (" + label + ")";
  }
}
