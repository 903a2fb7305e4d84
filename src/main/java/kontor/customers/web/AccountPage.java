package kontor.customers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.customers.Account;
import kontor.customers.AccountId;
import kontor.customers.AccountList;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.identity.WhoMaySee;
import kontor.platform.i18n.Wording;
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

  /** Class, industry, place and who leads it, as far as they are known. */
  public String inShort(Wording words) {
    var owner = account.nameOf(AccountList.OWNER);
    var type = account.get(AccountList.CLASS);
    return Stream.of(
            type == null ? null : AccountList.CLASS.type().show(type, words),
            account.get(AccountList.INDUSTRY),
            account.get(AccountList.CITY),
            owner == null ? words.say("account.noOwner") : words.say("account.ledBy", owner))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
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
