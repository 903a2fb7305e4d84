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
import kontor.platform.record.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * The record page of an account.
 *
 * @param below the accounts that belong to it, the first few
 * @param moreBelow whether there are more
 */
public record AccountPage(
    Account account,
    List<Tag> tags,
    RecordFacts.Facts facts,
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
}
