package kontor.customers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.customers.Account;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.identity.WhoMaySee;
import kontor.platform.list.ListTable.Tag;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The record page of an account.
 *
 * @param facts groups by the key of their title
 * @param editing the fact that is being edited, for those who work without script; null for none
 * @param below the accounts that belong to it, the first few
 * @param moreBelow whether there are more
 */
public record AccountPage(
    Account account,
    List<Tag> tags,
    Map<String, List<Fact>> facts,
    @Nullable FormField editing,
    List<TimelineEntry> timeline,
    Map<AccountId, String> below,
    boolean moreBelow,
    WhoMaySee whoMaySee,
    boolean mayChange) {

  public String path() {
    return "/accounts/" + account.id();
  }

  public @Nullable String parentName() {
    return account.nameOf(AccountList.PARENT);
  }

  public @Nullable UUID parent() {
    return account.get(AccountList.PARENT);
  }

  /** Where the earlier entries of the timeline are; null: these are all. */
  public @Nullable String earlier() {
    return timeline.size() < Timeline.SCREEN
        ? null
        : path() + "/timeline?before=" + timeline.getLast().id();
  }

  /** Facts that say something; one being edited is among them, so that it is in view. */
  public List<Fact> known(List<Fact> facts) {
    return facts.stream().filter(fact -> !fact.lines().isEmpty() || isEditing(fact)).toList();
  }

  public List<Fact> unknown(List<Fact> facts) {
    return facts.stream().filter(fact -> fact.lines().isEmpty() && !isEditing(fact)).toList();
  }

  public boolean isEditing(Fact fact) {
    return editing != null && editing.name().equals(fact.name());
  }
}
