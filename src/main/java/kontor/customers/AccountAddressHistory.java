package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import kontor.platform.i18n.Wording;
import kontor.platform.list.TextType;
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
    return Optional.ofNullable(
        switch (name) {
          case "uses" ->
              HistoryColumn.of("uses", "account.address.uses", AccountAddressHistory::uses);
          case "label" -> text("label", "account.address.label");
          case "recipient" -> text("recipient", "account.address.recipient");
          case "street" -> text("street", "account.street");
          case "address_line" -> text("addressLine", "account.addressLine");
          case "postcode" -> text("postcode", "account.postcode");
          case "city" -> text("city", "account.city");
          case "region" -> text("region", "account.region");
          case "country" -> text("country", "account.country");
          default -> null;
        });
  }

  private static HistoryColumn text(String key, String label) {
    return HistoryColumn.of(key, label, new TextType(500, "text"));
  }

  private static String uses(String kept, Wording words) {
    return Arrays.stream(kept.split(","))
        .map(use -> words.say("account.address.uses." + use))
        .collect(Collectors.joining(", "));
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
