package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import kontor.history.VisibleTo;
import kontor.platform.i18n.Wording;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How the changes of an account's further addresses read. */
@Component
class AccountAddressHistory implements HistoryVocabulary {

  @Override
  public TableField<?, UUID> key() {
    return ACCOUNT_ADDRESS.ID;
  }

  @Override
  public Set<String> unspoken() {
    return Set.of("id", "account_id", "version", VisibleTo.KEPT_IN);
  }

  @Override
  public Optional<HistoryColumn> column(String name) {
    return HistoryColumn.in(AddressList.CATALOGUE, name);
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
