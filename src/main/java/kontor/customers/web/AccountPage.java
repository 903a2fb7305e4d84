package kontor.customers.web;

import java.util.List;
import kontor.customers.Account;
import kontor.customers.AccountList;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.identity.WhoMaySee;
import kontor.platform.record.Fact;
import kontor.platform.record.PartSheet;
import kontor.platform.record.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * The record page of an account.
 *
 * @param timeline its latest entries
 * @param reach further ways to reach it, and addresses
 * @param below the accounts that belong to it, the first few
 */
public record AccountPage(
    Account account,
    RecordFacts.Facts facts,
    List<TimelineBand> timeline,
    List<PartSheet.Line> reach,
    Branches.Few below,
    WhoMaySee whoMaySee,
    boolean mayChange) {

  public String path() {
    return "/accounts/" + account.id();
  }

  /** What it is, in the line below its name. */
  public List<Fact> inShort() {
    return facts.head(
        AccountList.KINDS,
        AccountList.TAGS,
        AccountList.STATUS,
        AccountList.STATUS_REASON,
        AccountList.CLASS,
        AccountList.INDUSTRY);
  }

  /** What one asks for first. */
  public List<Fact> keyFacts() {
    return facts.head(
        AccountList.OWNER, AccountList.REVENUE, AccountList.EMPLOYEES, AccountList.CUSTOMER_SINCE);
  }

  /** What it belongs to; none where it belongs to nothing. */
  public List<Fact> parent() {
    return facts.head(AccountList.PARENT);
  }

  /** Where the earlier entries of the timeline are; null: these are all. */
  public @Nullable String earlier() {
    return earlier(path(), timeline);
  }

  /**
   * @param path of the account
   * @param shown a page of its timeline
   */
  static @Nullable String earlier(String path, List<TimelineBand> shown) {
    var entries = shown.stream().mapToInt(band -> band.lines().size()).sum();
    if (entries < Timeline.SCREEN) return null;
    var last = shown.getLast();
    var id = last.lines().getLast().entry().id();
    return "%s/timeline?before=%s&band=%s".formatted(path, id, last.key());
  }
}
