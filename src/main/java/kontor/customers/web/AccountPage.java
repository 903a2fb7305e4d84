package kontor.customers.web;

import java.util.List;
import kontor.customers.Account;
import kontor.customers.AccountList;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.customers.TimelineEntry;
import kontor.identity.WhoMaySee;
import kontor.platform.record.Fact;
import kontor.platform.record.PartSheet;
import kontor.platform.record.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * The record page of an account.
 *
 * @param reach further ways to reach it, and addresses
 * @param below the accounts that belong to it, the first few
 */
public record AccountPage(
    Account account,
    RecordFacts.Facts facts,
    List<TimelineEntry> timeline,
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
        AccountList.KINDS, AccountList.STATUS, AccountList.CLASS, AccountList.INDUSTRY);
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
    return timeline.size() < Timeline.SCREEN
        ? null
        : path() + "/timeline?before=" + timeline.getLast().id();
  }
}
