package kontor.customers;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.history.HistoryRow;
import kontor.history.PartVocabulary;
import kontor.platform.i18n.Wording;
import org.springframework.stereotype.Component;

/** How the changes of an account's further addresses read. */
@Component
class AccountAddressHistory extends PartVocabulary {

  AccountAddressHistory() {
    super(AccountAddresses.TABLE);
  }

  @Override
  public Optional<String> thing(HistoryRow row) {
    return Optional.of("account.address");
  }

  @Override
  public String subject(HistoryRow row, Wording words) {
    var place =
        Stream.of(row.get("postcode"), row.get("city"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(row.get("label"), row.get("recipient"), row.get("street"), place)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
