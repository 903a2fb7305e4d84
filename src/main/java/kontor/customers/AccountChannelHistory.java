package kontor.customers;

import java.util.Optional;
import kontor.history.HistoryRow;
import kontor.history.PartVocabulary;
import kontor.platform.i18n.Wording;
import org.springframework.stereotype.Component;

/** How the changes of an account's further phones, mail addresses and the like read. */
@Component
class AccountChannelHistory extends PartVocabulary {

  AccountChannelHistory() {
    super(AccountChannels.TABLE);
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
