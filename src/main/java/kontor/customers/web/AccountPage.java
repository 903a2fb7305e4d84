package kontor.customers.web;

import java.util.List;
import kontor.customers.AccountList;
import kontor.customers.Branches;
import kontor.customers.Timeline;
import kontor.platform.record.Fact;
import kontor.platform.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an account shows besides what every record's does.
 *
 * @param timeline its latest entries
 * @param below the accounts that belong to it, the first few
 */
public record AccountPage(RecordPage record, List<TimelineBand> timeline, Branches.Few below) {

  /** What it is, in the line below its name. */
  public List<Fact> inShort() {
    return record
        .facts()
        .head(
            AccountList.KINDS,
            AccountList.TAGS,
            AccountList.STATUS,
            AccountList.STATUS_REASON,
            AccountList.CLASS,
            AccountList.INDUSTRY);
  }

  /** What one asks for first. It is edited there, and stands nowhere else on the page. */
  public List<Fact> keyFacts() {
    return record
        .facts()
        .head(
            AccountList.OWNER,
            AccountList.REVENUE,
            AccountList.EMPLOYEES,
            AccountList.CUSTOMER_SINCE);
  }

  /** What it belongs to; none where it belongs to nothing. */
  public List<Fact> parent() {
    return record.facts().head(AccountList.PARENT);
  }

  /** Where the earlier entries of the timeline are; null: these are all. */
  public @Nullable String earlier() {
    return earlier(record.path(), timeline);
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
