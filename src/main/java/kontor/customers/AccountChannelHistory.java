package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontor.history.HistoryColumn;
import kontor.history.HistoryRow;
import kontor.history.HistoryVocabulary;
import kontor.platform.i18n.Wording;
import kontor.platform.list.ChoiceType;
import kontor.platform.list.TextType;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** How the changes of an account's further phones, mail addresses and the like read. */
@Component
class AccountChannelHistory implements HistoryVocabulary {

  private static final ChoiceType KIND =
      new ChoiceType("account.channel.kind", List.of("phone", "mobile", "fax", "email", "web"));

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
    return Optional.ofNullable(
        switch (name) {
          case "kind" -> HistoryColumn.of("kind", "account.channel.kind", KIND);
          case "label" ->
              HistoryColumn.of("label", "account.channel.label", new TextType(80, "text"));
          case "value" ->
              HistoryColumn.of("value", "account.channel.value", new TextType(500, "text"));
          default -> null;
        });
  }

  @Override
  public Optional<String> thing(HistoryRow row) {
    var kind = row.get("kind");
    return Optional.of(kind == null ? "account.channel" : "account.channel.kind." + kind);
  }

  @Override
  public String subject(HistoryRow row, Wording words) {
    var value = row.get("value");
    var label = row.get("label");
    if (value == null) return "";
    return label == null ? value : value + " (" + label + ")";
  }
}
